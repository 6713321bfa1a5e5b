import { instantText } from '#/lib/dates'
import { displayText } from '#/lib/display'
import type { Messages } from '#/i18n/en'
import { defineColumns } from '#/table/columns'
import type { Column } from '#/table/columns'
import {
  appBadges,
  contact,
  deviceIdCell,
  deviceKind,
  deviceName,
  enabledCell,
  heartbeatBadge,
  heartbeatText,
  kindWord,
  uiContact,
} from './cells'
import { deviceOrder } from './device-order'
import type { DeviceRow } from './device-rows'
import { signalOf } from './rules'

function appsText({ device }: DeviceRow, t: Messages): string {
  const { outdated, missing } = t.devices.columns
  const named = (title: string, apps: string[] | null) =>
    apps && apps.length > 0 ? [`${title}: ${apps.join(', ')}`] : []
  return [...named(outdated, device.appsOutdated), ...named(missing, device.appsMissing)].join('; ')
}

function yesNo(value: boolean | null, t: Messages): string {
  if (value === null) return ''
  return value ? t.devices.yes : t.devices.no
}

export const columns: Array<Column<DeviceRow>> = [
  {
    id: 'heartbeat',
    width: 137,
    title: (t) => t.devices.columns.heartbeat,
    cell: ({ device, heartbeat }, t) => heartbeatBadge(heartbeat, t, signalOf(device) === 'stbUi'),
    text: heartbeatText,
  },
  {
    id: 'name',
    ...deviceOrder.name,
    fixed: true,
    title: (t) => t.devices.columns.name,
    cell: deviceName,
    text: ({ device }) => device.name,
  },
  {
    id: 'deviceId',
    ...deviceOrder.deviceId,
    width: 156,
    title: (t) => t.devices.columns.deviceId,
    cell: ({ device }, t) => deviceIdCell(device.deviceId, t),
    text: ({ device }) => device.deviceId,
  },
  {
    id: 'type',
    ...deviceOrder.type,
    width: 101,
    title: (t) => t.devices.columns.type,
    cell: ({ device }, t) => deviceKind(device.kind, t),
    text: ({ device }, t) => kindWord(device.kind, t.devices.types) ?? device.kind,
  },
  {
    id: 'model',
    ...deviceOrder.model,
    width: 64,
    title: (t) => t.devices.columns.model,
    cell: ({ device }) => displayText(device.model ?? '', 64),
    text: ({ device }) => device.model ?? '',
  },
  {
    id: 'lastComm',
    ...deviceOrder.lastComm,
    width: 102,
    title: (t) => t.devices.columns.lastContact,
    cell: ({ device }, t) => contact(device.lastComm, t),
    text: ({ device }) => instantText(device.lastComm),
  },
  {
    id: 'lastUiComm',
    ...deviceOrder.lastUiComm,
    width: 120,
    title: (t) => t.devices.columns.lastUiContact,
    cell: ({ device }, t) => uiContact(device, t),
    text: ({ device }) => instantText(device.lastUiComm),
  },
  {
    id: 'appVersion',
    ...deviceOrder.appVersion,
    width: 70,
    title: (t) => t.devices.columns.appVersion,
    cell: ({ device }) => displayText(device.appVersion ?? '', 32),
    text: ({ device }) => device.appVersion ?? '',
  },
  {
    id: 'apps',
    width: 111,
    title: (t) => t.devices.columns.apps,
    cell: ({ device }, t, formats) => appBadges(device, t, formats),
    text: appsText,
  },
  {
    id: 'enabled',
    width: 68,
    title: (t) => t.devices.columns.enabled,
    cell: ({ device }, t) => enabledCell(device.enabled, t),
    text: ({ device }, t) => yesNo(device.enabled, t),
  },
]

export const deviceColumns = defineColumns(columns)
