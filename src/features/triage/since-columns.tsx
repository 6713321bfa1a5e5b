import { instantText } from '#/lib/dates'
import { displayText } from '#/lib/display'
import type { Customer } from '#/api/telecomx/schemas'
import {
  contact,
  deviceIdCell,
  deviceKind,
  deviceName,
  heartbeatBadge,
  kindWord,
} from '#/features/devices/cells'
import type { Messages } from '#/i18n/en'
import { defineColumns } from '#/table/columns'
import { keepRows } from '#/table/keep-rows'
import { lineCell } from '#/table/line-cell'
import { isAddressable, paths } from '#/url/paths'
import type { SilentWord } from './last-look'
import type { Change } from './since'
import { phoneCell, siteCell } from './triage-cells'

export type SinceRow = Change & { site: Customer; scope: string }

const keptRow = keepRows<Change, SinceRow>((a, b) => a.site === b.site && a.scope === b.scope)

export function sinceRow(change: Change, site: Customer, scope: string): SinceRow {
  return keptRow(change, { ...change, site, scope })
}

export const sinceKey = ({ kind, customerId, key }: Change) => `${kind} ${customerId} ${key}`

/** The device's own id, which is the second of the two that its key is made of. */
function deviceIdOf({ box, key }: SinceRow): string {
  return box?.device.deviceId ?? key.slice(key.indexOf(' ') + 1)
}

function nameCell(row: SinceRow, t: Messages) {
  const { box, customerId } = row
  const heartbeat = { source: 'none', status: 'unknown', clockError: false } as const
  if (box) {
    return deviceName({ device: box.device, customerId, customerName: null, heartbeat }, t)
  }
  const id = deviceIdOf(row)
  const to = isAddressable(id) ? paths.device(customerId, id) : undefined
  return lineCell(t.of('since').openDevice, to)
}

function wordCell(word: SilentWord | undefined, t: Messages) {
  if (word === undefined) return t.of('since').notAmong
  return heartbeatBadge({ source: 'server', status: word, via: 'census', clockError: false }, t)
}

function wordText(word: SilentWord | undefined, t: Messages): string {
  return word === undefined ? t.of('since').notAmong : t.devices.heartbeat[word]
}

export const sinceColumns = defineColumns<SinceRow>([
  {
    id: 'change',
    width: 124,
    title: (t) => t.of('since').change,
    cell: ({ kind }, t) => t.of('since').kinds[kind],
    text: ({ kind }, t) => t.of('since').kinds[kind],
  },
  {
    id: 'customer',
    title: (t) => t.of('triage').columns.customer,
    cell: ({ site, scope }, t) => siteCell(site, false, t, scope),
    text: ({ site }) => site.name,
  },
  {
    id: 'name',
    title: (t) => t.devices.columns.name,
    cell: nameCell,
    text: ({ box }) => box?.device.name ?? '',
    fixed: true,
  },
  {
    id: 'deviceId',
    width: 156,
    title: (t) => t.devices.columns.deviceId,
    cell: (row, t) => deviceIdCell(deviceIdOf(row), t),
    text: deviceIdOf,
  },
  {
    id: 'type',
    width: 110,
    title: (t) => t.devices.columns.type,
    cell: ({ box }, t) => box && deviceKind(box.device.kind, t),
    text: ({ box }, t) =>
      box ? (kindWord(box.device.kind, t.devices.types) ?? box.device.kind) : '',
  },
  {
    id: 'model',
    width: 84,
    title: (t) => t.devices.columns.model,
    cell: ({ box }) => displayText(box?.device.model ?? '', 64),
    text: ({ box }) => box?.device.model ?? '',
  },
  {
    id: 'lastComm',
    width: 108,
    title: (t) => t.devices.columns.lastContact,
    cell: ({ box }, t) => box && contact(box.device.lastComm, t),
    text: ({ box }) => (box ? instantText(box.device.lastComm) : ''),
  },
  {
    id: 'before',
    width: 128,
    title: (t) => t.of('since').before,
    cell: ({ before }, t) => wordCell(before, t),
    text: ({ before }, t) => wordText(before, t),
  },
  {
    id: 'now',
    width: 124,
    title: (t) => t.of('since').now,
    cell: ({ now }, t) => wordCell(now, t),
    text: ({ now }, t) => wordText(now, t),
  },
  {
    id: 'phone',
    width: 134,
    title: (t) => t.of('triage').columns.phone,
    cell: ({ site }, t) => phoneCell(site, t),
    text: ({ site }) => site.phoneNumber ?? '',
  },
])
