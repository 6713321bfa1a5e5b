import type { ReactNode } from 'react'
import { levelNeeded, levelWord } from '#/features/session/rules'
import type { useSites } from '#/features/triage/use-sites'
import { useMessages } from '#/i18n/i18n'
import { Failure } from '#/list/failure'
import { nextTryAt, refreshEvery } from '#/list/refresh'
import { StaleNotice } from '#/list/stale-notice'
import { Panel } from '#/ui/panel'
import { SkeletonRows } from '#/ui/skeleton-rows'
import { paths } from '#/url/paths'
import { devicesWith } from './device-links'
import { ImpactTable } from './impact-table'
import styles from './overview.module.css'
import { countedOver } from './rules'
import { Tile } from './tile'
import { impactOf } from '#/features/triage/rules'

type SitesPanelsProps = { customer: string; found: ReturnType<typeof useSites> }

/** What the list of customers alone tells: their counters, and who is hit the hardest. */
export function SitesPanels({ customer, found }: SitesPanelsProps) {
  const t = useMessages()
  const { query, sites, every } = found
  const words = t.of('overview').impact
  const title = every ? words.title : words.titleOfOne

  if (query.data === undefined) {
    return (
      <Panel heading={title} wide>
        {query.error === null ? (
          <SkeletonRows label={t.list.loading} slowLabel={t.list.stillLoading} rows={4} />
        ) : (
          <Failure
            error={query.error}
            subject={words.subject}
            needs={t.faults.accessNeeded(levelWord(levelNeeded.customers, t.session.levels))}
            nextTry={nextTryAt(refreshEvery.totals, query)}
            onRetry={() => void query.refetch()}
          />
        )}
      </Panel>
    )
  }
  const ranked = impactOf(sites)
  const notice: ReactNode = query.error !== null && (
    <StaleNotice query={query} every={refreshEvery.totals} subject={words.subject} />
  )
  return (
    <>
      {notice}
      {every && <CounterTiles found={found} silentCustomers={ranked.length} />}
      <ImpactTable title={title} customer={customer} ranked={ranked} of={sites.length} />
    </>
  )
}

type CounterTilesProps = Pick<SitesPanelsProps, 'found'> & { silentCustomers: number }

/** Of all customers no totals can be asked for: TelecomX's counters of set-top boxes come first. */
function CounterTiles({ found: { sites }, silentCustomers }: CounterTilesProps) {
  const t = useMessages().of('overview').counters
  const { stbs, silent, uncounted } = countedOver(sites)
  const all = { customer: 'all', type: 'STB' } as const
  // Sums that leave some out count none that a list has.
  const link = (to: string | undefined) => (uncounted === 0 ? to : undefined)

  return (
    <div className={styles.section}>
      <nav className={styles.tiles} aria-label={t.label}>
        <Tile word={t.stbs} figure={stbs} to={link(devicesWith(all))} />
        <Tile
          word={t.silent}
          figure={silent}
          to={link(devicesWith({ ...all, heartbeatStatus: 'ALLOFFLINE' }))}
        />
        <Tile word={t.customers} figure={silentCustomers} to={paths.triage('all')} />
      </nav>
      <p className={styles.note}>
        {t.note}
        {uncounted > 0 && ` ${t.uncounted(uncounted)}`}
      </p>
    </div>
  )
}
