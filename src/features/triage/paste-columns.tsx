import { customerLink } from '#/features/customers/cells'
import {
  contact,
  deviceIdCell,
  deviceName,
  heartbeatBadge,
  heartbeatText,
} from '#/features/devices/cells'
import { signalOf } from '#/features/devices/rules'
import type { Messages } from '#/i18n/en'
import { instantText } from '#/lib/dates'
import { displayText } from '#/lib/display'
import { defineColumns } from '#/table/columns'
import { byCount, byText } from '#/table/compare'
import { StatusBadge } from '#/ui/status-badge'
import { pasteResults } from './findings'
import type { Finding } from './findings'
import styles from './paste.module.css'

/** As in the list of devices; one that never came on is that, whatever else the server says of it. */
function resultCell({ result, found, heartbeat }: Finding, t: Messages) {
  const { words, missingHint } = t.of('paste').results
  if (found === undefined || heartbeat === undefined) {
    return <StatusBadge tone="dead" word={words.missing} title={missingHint} />
  }
  if (result === 'neverSeen') return heartbeatBadge(never, t)
  return heartbeatBadge(heartbeat, t, signalOf(found.device) === 'stbUi')
}

const never = { source: 'none', status: 'never', clockError: false } as const

function resultText({ result, heartbeat }: Finding, t: Messages): string {
  if (heartbeat === undefined) return t.of('paste').results.words.missing
  return heartbeatText({ heartbeat: result === 'neverSeen' ? never : heartbeat }, t)
}

function nameCell({ found, heartbeat }: Finding, t: Messages) {
  if (found === undefined || heartbeat === undefined) return null
  return deviceName({ ...found, heartbeat, customerName: null }, t)
}

function remarksOf({ id, nth, of, found }: Finding, t: Messages): string[] {
  const { times, several } = t.of('paste').results
  const words = [
    id.times > 1 && times(id.times),
    of > 1 && several(nth, of),
    found?.device.enabled === false && t.devices.disabled,
  ]
  return words.filter((word) => word !== false)
}

const byLastContact = byCount<Finding>(({ found }) =>
  found?.device.lastComm.kind === 'instant' ? found.device.lastComm.at : null,
)

export const pasteColumns = defineColumns<Finding>([
  {
    id: 'result',
    width: 137,
    compare: (a, b) => pasteResults.indexOf(a.result) - pasteResults.indexOf(b.result),
    title: (t) => t.of('paste').results.columns.result,
    cell: resultCell,
    text: resultText,
  },
  {
    id: 'pasted',
    width: 170,
    ...byText<Finding>(({ id }) => id.raw),
    title: (t) => t.of('paste').results.columns.pasted,
    cell: ({ id }, t) => deviceIdCell(id.raw, t),
    text: ({ id }) => id.raw,
  },
  {
    id: 'name',
    ...byText<Finding>(({ found }) => found?.device.name ?? null),
    title: (t) => t.devices.columns.name,
    cell: nameCell,
    text: ({ found }) => found?.device.name ?? '',
    fixed: true,
  },
  {
    id: 'customer',
    ...byText<Finding>(({ customer }) => customer),
    title: (t) => t.devices.fleet.customer,
    cell: ({ found, customer, scope }) =>
      found && customerLink(found.customerId, displayText(customer, 80), scope),
    text: ({ customer }) => customer,
  },
  {
    id: 'deviceId',
    width: 150,
    title: (t) => t.devices.columns.deviceId,
    cell: ({ found }) => (
      <span className={styles.id}>{displayText(found?.device.deviceId ?? '', 64)}</span>
    ),
    text: ({ found }) => found?.device.deviceId ?? '',
  },
  {
    id: 'model',
    width: 84,
    ...byText<Finding>(({ found }) => found?.device.model ?? null),
    title: (t) => t.devices.columns.model,
    cell: ({ found }) => displayText(found?.device.model ?? '', 64),
    text: ({ found }) => found?.device.model ?? '',
  },
  {
    id: 'lastComm',
    width: 108,
    ...byLastContact,
    title: (t) => t.devices.columns.lastContact,
    cell: ({ found }, t) => found && contact(found.device.lastComm, t),
    text: ({ found }) => (found ? instantText(found.device.lastComm) : ''),
  },
  {
    id: 'remarks',
    width: 190,
    title: (t) => t.of('paste').results.columns.remarks,
    cell: (finding, t) => (
      <span className={styles.remarks}>{remarksOf(finding, t).join(', ')}</span>
    ),
    text: (finding, t) => remarksOf(finding, t).join(', '),
  },
])

/** Of one customer, which the frame names. */
export const ownPasteColumns = pasteColumns.without(['customer'])
