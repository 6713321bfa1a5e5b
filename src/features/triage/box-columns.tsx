import { instantText } from '#/lib/dates'
import { displayText } from '#/lib/display'
import {
  contact,
  deviceIdCell,
  deviceKind,
  deviceName,
  enabledCell,
  kindWord,
} from '#/features/devices/cells'
import type { Device } from '#/api/telecomx/schemas'
import type { Messages } from '#/i18n/en'
import { defineColumns } from '#/table/columns'
import { keepRows } from '#/table/keep-rows'
import { lineCell } from '#/table/line-cell'
import { paths } from '#/url/paths'
import { mayBeStandby } from './rules'
import type { SilentBox } from './rules'

export type BoxRow = SilentBox & { customerName: string; scope: string }

const keptRow = keepRows<SilentBox, BoxRow>(
  (a, b) => a.customerName === b.customerName && a.scope === b.scope,
)

export function boxRow(box: SilentBox, customerName: string, scope: string): BoxRow {
  return keptRow(box, { ...box, customerName, scope })
}

export const boxKey = ({ customerId, key }: SilentBox) => `${customerId} ${key}`

function nameOf({ device, customerId }: BoxRow, t: Messages) {
  const heartbeat = { source: 'none', status: 'unknown', clockError: false } as const
  return deviceName({ device, customerId, customerName: null, heartbeat }, t)
}

function signalText(device: Device, t: Messages): string {
  if (device.kind !== 'STB') return ''
  const { standbyMaybe, heartbeat } = t.of('triage').box
  return mayBeStandby(device)
    ? standbyMaybe
    : heartbeat(displayText(device.heartbeatVersion ?? '', 32))
}

export const boxColumns = defineColumns<BoxRow>([
  {
    id: 'customer',
    title: (t) => t.of('triage').columns.customer,
    cell: ({ customerId, customerName, scope }) =>
      lineCell(displayText(customerName, 80), paths.customer(customerId, scope)),
    text: ({ customerName }) => customerName,
  },
  {
    id: 'name',
    title: (t) => t.devices.columns.name,
    cell: nameOf,
    text: ({ device }) => device.name,
    fixed: true,
  },
  {
    id: 'deviceId',
    width: 156,
    title: (t) => t.devices.columns.deviceId,
    cell: ({ device }, t) => deviceIdCell(device.deviceId, t),
    text: ({ device }) => device.deviceId,
  },
  {
    id: 'type',
    width: 110,
    title: (t) => t.devices.columns.type,
    cell: ({ device }, t) => deviceKind(device.kind, t),
    text: ({ device }, t) => kindWord(device.kind, t.devices.types) ?? device.kind,
  },
  {
    id: 'model',
    width: 84,
    title: (t) => t.devices.columns.model,
    cell: ({ device }) => displayText(device.model ?? '', 64),
    text: ({ device }) => device.model ?? '',
  },
  {
    id: 'lastComm',
    width: 108,
    title: (t) => t.devices.columns.lastContact,
    cell: ({ device }, t) => contact(device.lastComm, t),
    text: ({ device }) => instantText(device.lastComm),
  },
  {
    id: 'appVersion',
    width: 84,
    title: (t) => t.devices.columns.appVersion,
    cell: ({ device }) => displayText(device.appVersion ?? '', 32),
    text: ({ device }) => device.appVersion ?? '',
  },
  {
    id: 'signal',
    width: 176,
    title: (t) => t.of('triage').box.signal,
    cell: ({ device }, t) => signalText(device, t),
    text: ({ device }, t) => signalText(device, t),
  },
  {
    id: 'enabled',
    width: 76,
    title: (t) => t.devices.columns.enabled,
    cell: ({ device }, t) => enabledCell(device.enabled, t),
    text: ({ device: { enabled } }) => (enabled === null ? '' : String(enabled)),
  },
])

/** Of one site, whose name stands above them. */
export const siteBoxColumns = boxColumns.without(['customer'])
