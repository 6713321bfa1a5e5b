import type { QueryClient } from '@tanstack/react-query'
import { useQuery } from '@tanstack/react-query'
import { currentSession } from '#/features/session/queries'
import { mayTry } from '#/features/session/rules'
import { useSites } from '#/features/triage/use-sites'
import { useMessages } from '#/i18n/i18n'
import { everyCustomer } from '#/lib/device-list-address'
import { readFields } from '#/lib/search-fields'
import { isRefusal } from '#/list/failure-words'
import { PageHeader } from '#/list/page-header'
import { lazyCode } from '#/ui/lazy-code'
import { Panels } from '#/ui/panel'
import { Part } from '#/ui/part'
import { useAfterFirstPaint } from '#/ui/use-after-first-paint'
import { usePageTitle } from '#/ui/use-page-title'
import { useListSearch } from '#/url/use-list-search'
import styles from './overview.module.css'
import { overviewFields } from './search'
import type { OverviewSearch } from './search'
import { SitesPanels } from './sites-panels'
import { TotalsPanel } from './totals-panel'
import { oldestOf, totalQueries, useTotals } from './use-totals'

/** The totals, two of which the boot script has sent for: it does not know who asks. */
export async function prime(client: QueryClient, params: URLSearchParams) {
  const { customer } = readFields(overviewFields, params)
  const level = client.getQueryData(currentSession().queryKey)?.accessLevel ?? ''
  if (customer === everyCustomer || !mayTry('devices', level)) return
  await Promise.all(totalQueries(customer).map((query) => client.query(query)))
}

const fleet = lazyCode(async () => (await import('./fleet-part')).FleetPart, ['overview'])
const FleetPart = fleet.Component
const firmware = lazyCode(
  async () => (await import('./firmware-panel')).FirmwarePanel,
  ['overview'],
)
const FirmwarePanel = firmware.Component

/** The morning page of a scope: each part asks for itself, and fails for itself. */
export function Component() {
  const t = useMessages().of('overview')
  const { customer } = useListSearch<OverviewSearch>(overviewFields).values
  usePageTitle(t.title)
  // Another scope is another page.
  return <Overview key={customer} customer={customer} />
}

function Overview({ customer }: { customer: string }) {
  const t = useMessages().of('overview')
  const accounts = useQuery(currentSession()).data?.thingspace.accounts ?? []
  const heartbeat = useTotals(customer)
  const sites = useSites(customer)
  const painted = useAfterFirstPaint()
  const { totals, failed, failure, stamp } = heartbeat
  const isRefused = isRefusal(failure?.error)

  return (
    <>
      <PageHeader
        title={t.title}
        query={sites.every ? sites.query : oldestOf([stamp, sites.query])}
      />
      {!sites.every && <TotalsPanel customer={customer} heartbeat={heartbeat} />}
      <SitesPanels customer={customer} found={sites} />
      {painted && !isRefused && (
        <Part>
          <FleetPart customer={customer} total={totals.any} totalFailed={failed.has('any')} />
        </Part>
      )}
      {painted && accounts.length > 0 && (
        <section className={styles.section} aria-label={t.firmware.heading}>
          <h2 className={styles.heading}>{t.firmware.heading}</h2>
          <p className={styles.note}>{t.firmware.apart}</p>
          <Panels wider>
            {accounts.map((account) => (
              <Part key={account}>
                <FirmwarePanel account={account} />
              </Part>
            ))}
          </Panels>
        </section>
      )}
    </>
  )
}
