import { useMemo } from 'react'
import { useFleetApps } from '#/features/apps/use-fleet-apps'
import { FleetNotice } from '#/features/fleet/cells'
import { useFleet } from '#/features/fleet/use-fleet'
import { useMessages } from '#/i18n/i18n'
import { madeInSlices, useLastMade } from '#/list/made-in-slices'
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
  const { rows, statusOf, hasCensus, every } = fleet
  const isRead = fleet.devices.set !== undefined
  // What is made in slices is made once of each object.
  const asked = useMemo(
    () => (isRead ? { rows, statusOf, hasCensus } : undefined),
    [isRead, rows, statusOf, hasCensus],
  )
  // With each look at the heartbeat sets it is counted anew, and stands meanwhile.
  const summary = useLastMade(useSummary(asked))
  const apps = useLastMade(useFleetApps(isRead ? rows : undefined))
  const counts = isRead && summary && apps && { summary, apps }

  return (
    <>
      <FleetNotice fleet={fleet} />
      {isRead && !counts && (
        <SkeletonRows label={t.list.loading} slowLabel={t.list.stillLoading} rows={4} />
      )}
      {counts && every && (
        <>
          <TotalTiles customer={customer} totals={totalsOf(counts.summary)} uncounted="ONLINE" />
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

function totalsOf({ devices, heartbeat }: FleetSummary): Totals {
  if (heartbeat === undefined) return { any: devices }
  const { ONLINE: _uncounted, ...offline } = heartbeat
  return { any: devices, ...offline }
}
