import { Link } from 'react-router'
import type { DeviceSearch, HeartbeatStatus } from '#/lib/device-list-address'
import {
  deviceLimits,
  deviceSorts,
  everyCustomer,
  heartbeatStatuses,
} from '#/lib/device-list-address'
import { useMessages } from '#/i18n/i18n'
import { CsvOfAll } from '#/list/csv-of-all'
import notices from '#/list/notices.module.css'
import type { Selecting } from '#/list/selectable-table'
import { SetTable } from '#/list/set-table'
import { ColumnChoice } from '#/table/column-choice'
import { sortingBy } from '#/table/sort-rows'
import { useShownColumns } from '#/table/use-shown-columns'
import { EmptyNotice } from '#/ui/empty-notice'
import { useNow } from '#/ui/use-now'
import { usePreference } from '#/ui/use-preference'
import type { ListSearch } from '#/url/use-list-search'
import { deviceColumns } from './columns'
import { deviceRow, deviceRowKey } from './device-rows'
import type { DeviceRow } from './device-rows'
import { fleetColumns } from './fleet-columns'
import { FleetGroups } from './fleet-groups'
import { FleetHeader, FleetNotice } from '#/features/fleet/cells'
import { heartbeatTotals, matchingFleet } from '#/features/fleet/rules'
import { noFilters } from './search'
import type { FleetRow } from '#/features/fleet/rules'
import { TotalTile } from './heartbeat-tiles'
import tileStyles from './heartbeat-tiles.module.css'
import { heartbeatOf } from './rules'
import { useFleet } from '#/features/fleet/use-fleet'
import type { Fleet } from '#/features/fleet/use-fleet'
import { useSortedFleet } from './use-sorted-fleet'

type FleetListProps = { search: ListSearch<DeviceSearch> }

const tiles = [undefined, ...heartbeatStatuses.toReversed()]

/** What stands above the filters while every device of the scope answers, and not the server. */
export function FleetTop({ search }: FleetListProps) {
  const t = useMessages().devices
  const fleet = useFleet(search.values)
  const { devices, statusOf } = fleet
  const { rows, busy } = useSortedFleet(fleet.rows, search.values.sort)
  const totals = fleetTotals(fleet, rows, search.values)
  const toRow = useToRow(fleet)
  const matching = matchingFleet(rows, search.values, statusOf)
  const columns = useShownColumns('devices', fleet.every ? fleetColumns : deviceColumns)
  const isComing = devices.status === 'reading' || devices.status === 'read'
  const uncounted = (status: HeartbeatStatus | undefined) => {
    if (status === 'ONLINE' && fleet.every) return t.fleet.notCounted
    return isComing ? undefined : t.tileUnread
  }
  return (
    <>
      <FleetHeader title={t.title} fleet={fleet}>
        {search.values.groupBy === undefined && <ColumnChoice choice={columns} />}
        {devices.set !== undefined && (
          <CsvOfAll
            fileName="puls-devices"
            columns={columns.shown}
            items={busy ? [] : matching}
            toRow={toRow}
          />
        )}
      </FleetHeader>
      <nav className={tileStyles.tiles} aria-label={t.tiles}>
        {tiles.map((status) => (
          <TotalTile
            key={status ?? 'any'}
            status={status}
            total={totals?.get(status)}
            failed={false}
            uncounted={uncounted(status)}
            current={status === search.values.heartbeatStatus}
            to={search.to({ heartbeatStatus: status })}
          />
        ))}
        <p className={tileStyles.note}>{fleet.every ? t.fleet.tilesNote : t.tilesNote}</p>
      </nav>
    </>
  )
}

type FleetBodyProps = FleetListProps & { selecting: Selecting<DeviceRow> }

/** What stands below the filters. */
export function FleetBody({ search, selecting }: FleetBodyProps) {
  const t = useMessages()
  const fleet = useFleet(search.values)
  const { devices, every, statusOf } = fleet
  const { sort, groupBy } = search.values
  const sorted = useSortedFleet(fleet.rows, sort)
  const matching = matchingFleet(sorted.rows, search.values, statusOf)
  const toRow = useToRow(fleet)
  const columns = useShownColumns('devices', every ? fleetColumns : deviceColumns).shown

  return (
    <>
      <FleetNotice fleet={fleet} />
      {devices.set !== undefined && matching.length === 0 && (
        <>
          <EmptyNotice
            title={t.faults.noMatch(t.devices.things)}
            action={{ label: t.list.clearFilters, onClick: () => search.patch(noFilters) }}
          />
          {!every && (
            <p className={notices.beside}>
              <Link to={search.to({ customer: everyCustomer })}>{t.devices.fleet.lookInAll}</Link>
            </p>
          )}
        </>
      )}
      {matching.length > 0 && groupBy !== undefined && (
        <FleetGroups rows={matching} by={groupBy} fleet={fleet} search={search} />
      )}
      {matching.length > 0 && groupBy === undefined && (
        <SetTable
          caption={captionOf(t.devices.fleet, matching.length, fleet.rows.length)}
          columns={columns}
          items={matching}
          toRow={toRow}
          rowKey={deviceRowKey}
          search={search}
          limits={deviceLimits}
          busy={sorted.busy}
          sorting={sortingBy(sort, deviceSorts, (by) => search.to({ sort: by }))}
          selecting={selecting}
        />
      )}
    </>
  )
}

type FleetWords = ReturnType<typeof useMessages>['devices']['fleet']

function captionOf(t: FleetWords, matching: number, read: number): string {
  return matching === read ? t.captionAll(read) : t.caption(matching, read)
}

/** What a row of the table shows, made for the rows on the screen alone. */
function useToRow({ statusOf, nameOf }: Fleet): (row: FleetRow) => DeviceRow {
  const [limits] = usePreference('estimate')
  const now = useNow(60_000, 'server')
  return (row) => {
    const known = { filter: undefined, census: statusOf(row) }
    const heartbeat = heartbeatOf(row.device, known, now, limits)
    return deviceRow(row.device, heartbeat, row.customerId, nameOf(row.customerId))
  }
}

/** How many rows the other filters leave in each set; of a set nobody has read, nothing is said. */
function fleetTotals(
  { statusOf, hasCensus, every, devices }: Fleet,
  rows: readonly FleetRow[],
  values: DeviceSearch,
) {
  if (devices.set === undefined) return undefined
  const left = matchingFleet(rows, { ...values, heartbeatStatus: undefined }, statusOf)
  const totals = new Map<HeartbeatStatus | undefined, number>([[undefined, left.length]])
  if (!hasCensus) return totals
  const inSets = heartbeatTotals(left, statusOf)
  for (const status of heartbeatStatuses) {
    if (!every || status !== 'ONLINE') totals.set(status, inSets[status])
  }
  return totals
}
