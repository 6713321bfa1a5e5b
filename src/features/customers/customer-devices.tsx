import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { CustomerDetail } from '#/api/telecomx/customer-schemas'
import { currentSession } from '#/features/session/queries'
import { levelNeeded, levelWord, mayTry } from '#/features/session/rules'
import { useFormats, useMessages } from '#/i18n/i18n'
import { paths } from '#/url/paths'
import { Fact, Facts, Panel } from '#/ui/panel'
import { counted, shareCell } from './cells'
import styles from './customer-page.module.css'

/** How many devices and apps, and the way to them for those whose level opens it. */
export function CustomerDevices({ customer }: { customer: CustomerDetail }) {
  const t = useMessages()
  const formats = useFormats()
  const { columns, page } = t.of('customers')
  const { counters } = customer
  const level = useQuery(currentSession()).data?.accessLevel ?? ''

  return (
    <Panel heading={page.devices}>
      <Facts>
        <Fact term={columns.stbs}>{counted(customer.stbs, t, formats)}</Fact>
        <Fact term={columns.offline}>{counted(customer.stbsOffline, t, formats)}</Fact>
        <Fact term={columns.share}>{shareCell(customer, t, formats)}</Fact>
        <Fact term={columns.apps}>{counted(customer.apps, t, formats)}</Fact>
        <Fact term={page.android}>{counted(counters.android, t, formats)}</Fact>
        <Fact term={page.ios}>{counted(counters.ios, t, formats)}</Fact>
        <Fact term={page.web}>{counted(counters.web, t, formats)}</Fact>
      </Facts>
      {mayTry('devices', level) ? (
        <p className={styles.links}>
          <Link to={paths.devices(customer.id)}>{page.toDevices}</Link>
        </p>
      ) : (
        <p className={styles.hint}>
          {page.devicesNeed(levelWord(levelNeeded.devices, t.session.levels))}
        </p>
      )}
    </Panel>
  )
}
