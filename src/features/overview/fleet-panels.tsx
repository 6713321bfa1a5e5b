import { useMemo } from 'react'
import { useFleetApps } from '#/features/apps/use-fleet-apps'
import { FleetNotice } from '#/features/fleet/cells'
import { useFleet } from '#/features/fleet/use-fleet'
import type { Fleet } from '#/features/fleet/use-fleet'
import { useMessages } from '#/i18n/i18n'
import { madeInSlices } from '#/list/made-in-slices'
import { Panels } from '#/ui/panel'
import { SkeletonRows } from '#/ui/skeleton-rows'
import { AppsPanel } from './apps-panel'
import styles from './overview.module.css'
import { fleetSummary } from './rules'
import type { FleetSummary, Totals } from './rules'
import { TotalTiles } from './total-tiles'
import { VersionsPanel } from './versions-panel'

const useSummary = madeInSlices(fleetSummary)

/** Counted over every device of the scope, which the lists behind the figures share. */
export function FleetPanels({ customer }: { customer: string }) {
  const t = useMessages()
  const fleet = useFleet({ customer, group: '', showDevelopment: false })
  const { rows, statusOf, every } = fleet
  const isRead = fleet.devices.set !== undefined
  // What is made in slices is made once of each object.
  const asked = useMemo(() => (isRead ? { rows, statusOf } : undefined), [isRead, rows, statusOf])
  const summary = useSummary(asked)
  const apps = useFleetApps(isRead ? rows : undefined)
  const counts = summary && apps && { summary, apps }

  return (
    <>
      <FleetNotice fleet={fleet} />
      {isRead && !counts && (
        <SkeletonRows label={t.list.loading} slowLabel={t.list.stillLoading} rows={4} />
      )}
      {counts && every && (
        <>
          <TotalTiles
            customer={customer}
            totals={totalsOf(fleet, counts.summary)}
            uncounted="ONLINE"
          />
          <p className={styles.note}>{t.devices.fleet.tilesNote}</p>
        </>
      )}
      {counts && rows.length > 0 && (
        <Panels wider>
          <AppsPanel customer={customer} summary={counts.summary} apps={counts.apps.groups} />
          <VersionsPanel customer={customer} kinds={counts.summary.kinds} />
        </Panels>
      )}
    </>
  )
}

/** Of sets that nobody has read, nothing is said. */
function totalsOf({ rows, hasCensus }: Fleet, { heartbeat }: FleetSummary): Totals {
  const { ONLINE: _uncounted, ...offline } = heartbeat
  return { any: rows.length, ...(hasCensus && offline) }
}
