import { Link } from 'react-router'
import type { Customer } from '#/api/telecomx/schemas'
import { customerName, givenText } from '#/features/customers/cells'
import { useMessages } from '#/i18n/i18n'
import { CopiedText } from '#/ui/copied-text'
import { Fact, Facts, Panel } from '#/ui/panel'
import { AppLinks } from '#/url/app-link'
import { paths } from '#/url/paths'

/** Whom to call, and how much of the site is silent by the vendor's count. */
export function SiteContact({ site, scope }: { site: Customer; scope: string }) {
  const t = useMessages()
  const { columns, page } = t.of('customers')
  const { impact, incident, ofAll } = t.of('triage')
  const { phoneNumber, emailAddress, stbs, stbsOffline } = site
  return (
    <Panel heading={incident.site}>
      <Facts>
        <Fact term={columns.name}>
          <AppLinks>{customerName(site, t, scope)}</AppLinks>
        </Fact>
        <Fact term={columns.address}>{givenText(site.address, t)}</Fact>
        <Fact term={columns.phone}>
          {phoneNumber ? (
            <CopiedText text={phoneNumber} label={page.copy(columns.phone)} />
          ) : (
            givenText(phoneNumber, t)
          )}
        </Fact>
        <Fact term={columns.email}>
          {emailAddress ? (
            <CopiedText text={emailAddress} label={page.copy(columns.email)} />
          ) : (
            givenText(emailAddress, t)
          )}
        </Fact>
        {stbs !== null && stbsOffline !== null && (
          <Fact term={impact.silent}>{ofAll(stbsOffline, stbs)}</Fact>
        )}
        <Fact term={t.devices.title}>
          <Link to={paths.devices(site.id)}>{incident.toDevices}</Link>
        </Fact>
      </Facts>
    </Panel>
  )
}
