import type { DeviceResult } from '#/api/thingspace/upgrade-schemas'
import type { Messages } from '#/i18n/en'
import { displayText } from '#/lib/display'
import { defineColumns } from '#/table/columns'
import { keepRows } from '#/table/keep-rows'
import { lineCell } from '#/table/line-cell'
import { imeiCell } from './cells'
import { muted, outcomeBadge, outcomeWord } from './upgrade-cells'
import type { Outcome } from './upgrade-rules'
import styles from './upgrade.module.css'

/** A device of an upgrade, and what became of it. */
export type ResultRow = {
  device: DeviceResult
  outcome: Outcome
  account: string
  /** Null: nothing can be done with it any more. */
  selection: Selection | null
  isSelected: boolean
}

type Selection = { select: (imei: string, isSelected: boolean) => void }

const keptRow = keepRows<DeviceResult, ResultRow>(
  (a, b) =>
    a.outcome === b.outcome &&
    a.account === b.account &&
    a.selection === b.selection &&
    a.isSelected === b.isSelected,
)

export function resultRow(row: ResultRow): ResultRow {
  return keptRow(row.device, row)
}

/** Of what passed the checks the service says "success", which is easily misread. */
function reasonText({ device, outcome }: ResultRow, t: Messages): string {
  const { passed } = t.of('upgrades').results
  const isAccepted = outcome === 'waiting' || outcome === 'noResult'
  const { reason } = device
  if (isAccepted && reason?.trim().toLowerCase() === 'success') return passed
  return reason ?? ''
}

export const resultColumns = defineColumns<ResultRow>([
  {
    id: 'select',
    width: 64,
    title: (t) => t.of('upgrades').results.select,
    cell: ({ device: { imei }, selection, isSelected }, t) =>
      selection && (
        <input
          type="checkbox"
          className={styles.pick}
          aria-label={t.of('upgrades').results.selectOne(imei)}
          checked={isSelected}
          onChange={(event) => selection.select(imei, event.currentTarget.checked)}
        />
      ),
  },
  {
    id: 'imei',
    width: 184,
    title: (t) => t.of('upgrades').results.imei,
    cell: ({ device: { imei }, account }, t) => imeiCell(imei, account, t),
    text: ({ device }) => device.imei,
    fixed: true,
  },
  {
    id: 'result',
    width: 144,
    title: (t) => t.of('upgrades').results.result,
    cell: ({ outcome }, t) => outcomeBadge(outcome, t),
    text: ({ outcome }, t) => outcomeWord(outcome, t),
  },
  {
    id: 'reason',
    title: (t) => t.of('upgrades').results.reason,
    cell: (row, t) => lineCell(displayText(reasonText(row, t), 240)),
    text: reasonText,
  },
  {
    id: 'word',
    width: 164,
    title: (t) => t.of('upgrades').results.word,
    cell: ({ device }) => muted(displayText(device.outcome.raw, 48)),
    text: ({ device }) => device.outcome.raw,
  },
])
