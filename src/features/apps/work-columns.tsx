import type { WhitelistAnswer } from '#/api/telecomx/app-client'
import { deviceIdCell } from '#/features/devices/cells'
import type { Messages } from '#/i18n/en'
import { displayText } from '#/lib/display'
import { defineColumns } from '#/table/columns'
import type { Column } from '#/table/columns'
import { keepRows } from '#/table/keep-rows'
import { lineCell } from '#/table/line-cell'
import { StatusBadge } from '#/ui/status-badge'
import { isAddressable, paths } from '#/url/paths'
import styles from './apps.module.css'
import { appPath, verdictCell, verdictWord } from './cells'
import { defaultCell, defaultText } from './entry-cells'
import { differs } from './rules'
import type { WorkGrouping } from './search'
import { verdictOf } from './work'
import type { WorkItem } from './work'

type Beside = {
  /** Of a group's first row: how many the group has. */
  first: number | null
  /** The app's whitelist entry, once that has been asked for. */
  answer: WhitelistAnswer | undefined
  /** Whose devices the links lead to. */
  scope: string
}
export type WorkRow = Beside & { item: WorkItem }

const keptRow = keepRows<WorkItem, WorkRow>(
  (a, b) => a.first === b.first && a.answer === b.answer && a.scope === b.scope,
)

export function workRow(item: WorkItem, beside: Beside): WorkRow {
  return keptRow(item, { item, ...beside })
}

const app: Column<WorkRow> = {
  id: 'app',
  width: 204,
  title: (t) => t.of('apps').todo.columns.app,
  cell: ({ item, scope }, t) =>
    lineCell(
      displayText(item.appName, 80) || t.of('apps').noName,
      appPath(item.app.packageId, scope),
    ),
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
          : lineCell(
              t.of('apps').todo.group(displayText(nameIn(column, row, t), 80), row.first),
              column === app ? appPath(row.item.app.packageId, row.scope) : undefined,
            )}
      </span>
    ),
  }
}

function nameIn(column: Column<WorkRow>, row: WorkRow, t: Parameters<typeof column.title>[0]) {
  const { item } = row
  return (column === app ? item.appName : item.customer) || t.of('apps').noName
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
    id: 'installed',
    width: 96,
    title: (t) => t.of('apps').todo.columns.installed,
    cell: ({ item: { state, installed } }, t) => {
      if (installed !== null) return displayText(installed, 32)
      return state === 'outdated' && <span className={styles.muted}>{t.of('apps').unreported}</span>
    },
    text: ({ item }) => item.installed ?? '',
  },
  {
    id: 'default',
    width: 96,
    title: (t) => t.of('whitelist').default,
    cell: ({ item, answer }, t) => item.app.packageId !== null && defaultCell(answer, t),
    text: ({ item, answer }, t) => (item.app.packageId === null ? '' : defaultText(answer, t)),
  },
  {
    id: 'ours',
    width: 206,
    title: (t) => t.of('whitelist').ours,
    cell: oursCell,
    text: ({ item, answer }, t) => {
      const verdict = verdictOf(item, () => answer)?.verdict
      return verdict === undefined ? '' : verdictWord(verdict, t)
    },
  },
  {
    id: 'package',
    width: 240,
    title: (t) => t.of('apps').columns.package,
    cell: ({ item }) => (
      <span className={styles.mono}>{displayText(item.app.packageId ?? '', 128)}</span>
    ),
    text: ({ item }) => item.app.packageId ?? '',
  },
]

/** Our comparison, and that the server's word is another where it is. */
function oursCell({ item, answer }: WorkRow, t: Messages) {
  const verdict = verdictOf(item, () => answer)?.verdict
  if (verdict === undefined) return null
  const isOutdated = item.state === 'outdated'
  return (
    <>
      {verdictCell(verdict, t)}
      {differs(verdict, { outdated: isOutdated, missing: !isOutdated }) && (
        <strong className={styles.differs} title={t.of('whitelist').differsHint}>
          {t.of('whitelist').differs}
        </strong>
      )}
    </>
  )
}

const byApp = defineColumns([leading(app), customer, ...rest])
const byCustomer = defineColumns([leading(customer), ...rest.slice(0, 2), app, ...rest.slice(2)])

/** Of one customer nobody needs to be told whose devices they are, but where they are grouped so. */
export function workColumns(by: WorkGrouping, every: boolean) {
  if (by === 'customer') return byCustomer
  return every ? byApp : byApp.without(['customer'])
}
