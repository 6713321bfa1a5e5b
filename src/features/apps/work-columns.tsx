import { deviceIdCell } from '#/features/devices/cells'
import { displayText } from '#/lib/display'
import { defineColumns } from '#/table/columns'
import type { Column } from '#/table/columns'
import { keepRows } from '#/table/keep-rows'
import { lineCell } from '#/table/line-cell'
import { StatusBadge } from '#/ui/status-badge'
import { isAddressable, paths } from '#/url/paths'
import styles from './apps.module.css'
import type { WorkGrouping } from './search'
import type { WorkItem } from './work'

/** What a row shows: the item, and of a group's first row how many the group has. */
export type WorkRow = { item: WorkItem; first: number | null }

const keptRow = keepRows<WorkItem, WorkRow>((a, b) => a.first === b.first)

export function workRow(item: WorkItem, first: number | null): WorkRow {
  return keptRow(item, { item, first })
}

const app: Column<WorkRow> = {
  id: 'app',
  width: 204,
  title: (t) => t.of('apps').todo.columns.app,
  cell: ({ item }, t) => lineCell(displayText(item.appName, 80) || t.of('apps').noName),
  text: ({ item }) => item.appName,
}

const customer: Column<WorkRow> = {
  id: 'customer',
  width: 204,
  title: (t) => t.of('apps').todo.columns.customer,
  cell: ({ item }) => lineCell(displayText(item.customer, 80)),
  text: ({ item }) => item.customer,
}

/** The first of a group stands out, and says how many there are. */
function leading(column: Column<WorkRow>): Column<WorkRow> {
  return {
    ...column,
    cell: (row, t, formats) => (
      <span className={row.first === null ? styles.muted : styles.head}>
        {row.first === null
          ? column.cell(row, t, formats)
          : lineCell(t.of('apps').todo.group(displayText(nameIn(column, row, t), 80), row.first))}
      </span>
    ),
  }
}

function nameIn(column: Column<WorkRow>, row: WorkRow, t: Parameters<typeof column.title>[0]) {
  const { item } = row
  return (column.id === 'app' ? item.appName : item.customer) || t.of('apps').noName
}

const rest: Array<Column<WorkRow>> = [
  {
    id: 'name',
    title: (t) => t.devices.columns.name,
    cell: ({ item: { row } }, t) => {
      const { name, deviceId } = row.device
      const shown = name.trim() === '' ? t.devices.noName : displayText(name)
      const to = isAddressable(deviceId) ? paths.device(row.customerId, deviceId) : undefined
      return lineCell(shown, to)
    },
    text: ({ item }) => item.row.device.name,
  },
  {
    id: 'deviceId',
    width: 152,
    title: (t) => t.devices.columns.deviceId,
    cell: ({ item }, t) => deviceIdCell(item.row.device.deviceId, t),
    text: ({ item }) => item.row.device.deviceId,
  },
  {
    id: 'state',
    width: 110,
    title: (t) => t.of('apps').todo.columns.state,
    cell: ({ item: { state } }, t) => (
      <StatusBadge
        tone={state === 'missing' ? 'bad' : 'warning'}
        word={t.of('apps').todo.states[state]}
      />
    ),
    text: ({ item }, t) => t.of('apps').todo.states[item.state],
  },
  {
    id: 'package',
    width: 226,
    title: (t) => t.of('apps').columns.package,
    cell: ({ item }) => (
      <span className={styles.mono}>{displayText(item.app.packageId ?? '', 128)}</span>
    ),
    text: ({ item }) => item.app.packageId ?? '',
  },
  {
    id: 'installed',
    width: 120,
    title: (t) => t.of('apps').todo.columns.installed,
    cell: ({ item: { state, installed } }, t) => {
      if (installed !== null) return displayText(installed, 32)
      return state === 'outdated' && <span className={styles.muted}>{t.of('apps').unreported}</span>
    },
    text: ({ item }) => item.installed ?? '',
  },
]

const byApp = defineColumns([leading(app), customer, ...rest])
const byCustomer = defineColumns([leading(customer), ...rest.slice(0, 2), app, ...rest.slice(2)])

/** Of one customer nobody needs to be told whose devices they are, but where they are grouped so. */
export function workColumns(by: WorkGrouping, every: boolean) {
  if (by === 'customer') return byCustomer
  return every ? byApp : byApp.without(['customer'])
}
