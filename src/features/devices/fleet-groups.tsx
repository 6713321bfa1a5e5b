import { Link } from 'react-router'
import { deviceTypes } from '#/lib/device-list-address'
import type { DeviceGroup, DeviceSearch } from '#/lib/device-list-address'
import { displayText } from '#/lib/display'
import { useFormats, useMessages } from '#/i18n/i18n'
import type { ListSearch } from '#/url/use-list-search'
import { kindWord } from './cells'
import { fleetGroups } from './fleet-grouping'
import type { FleetRow } from '#/features/fleet/rules'
import styles from './fleet.module.css'
import type { Fleet } from '#/features/fleet/use-fleet'

type FleetGroupsProps = {
  rows: readonly FleetRow[]
  by: DeviceGroup
  fleet: Pick<Fleet, 'statusOf' | 'hasCensus' | 'nameOf'>
  search: ListSearch<DeviceSearch>
}

/** How many devices there are of each model, version, type or customer; each leads to its rows. */
export function FleetGroups({ rows, by, fleet, search }: FleetGroupsProps) {
  const t = useMessages().devices
  const { number, percent } = useFormats()
  const { statusOf, hasCensus, nameOf } = fleet
  const isOffline = (row: FleetRow) => {
    const status = statusOf(row)
    return status !== undefined && status !== 'ONLINE'
  }
  const groups = fleetGroups(rows, by, isOffline)

  function wordFor(value: string): string {
    if (value === '') return t.unreported
    if (by === 'customer') return displayText(nameOf(value), 80)
    if (by === 'type') return kindWord(value, t.types) ?? displayText(value, 40)
    return displayText(value, 64)
  }

  return (
    <div className={styles.box}>
      <table className={styles.groups}>
        <caption>{t.fleet.groupsCaption(groups.length, rows.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.fleet.groups[by]}</th>
            <th scope="col">{t.fleet.devices}</th>
            <th scope="col">{t.heartbeat.ALLOFFLINE}</th>
            <th scope="col">{t.fleet.share}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ value, rows: count, offline }) => {
            const to = rowsOf(by, value, search)
            return (
              <tr key={value}>
                <th scope="row">
                  {to === undefined ? wordFor(value) : <Link to={to}>{wordFor(value)}</Link>}
                </th>
                <td>{number(count)}</td>
                <td>{hasCensus ? number(offline) : '…'}</td>
                <td>{hasCensus ? percent(offline / count) : '…'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** The address of the group's rows; what a row does not say cannot be asked for. */
function rowsOf(by: DeviceGroup, value: string, search: ListSearch<DeviceSearch>) {
  if (value === '') return undefined
  if (by === 'customer') return search.to({ groupBy: undefined, customer: value })
  if (by === 'model') return search.to({ groupBy: undefined, model: value, whole: true })
  if (by === 'appVersion') return search.to({ groupBy: undefined, appVersion: value, whole: true })
  const type = deviceTypes.find((each) => each === value)
  return type && search.to({ groupBy: undefined, type, whole: true })
}
