import { BringBackButton, reasonText } from '#/features/aside/cells'
import { contact, deviceIdCell } from '#/features/devices/cells'
import type { Messages } from '#/i18n/en'
import { instantText } from '#/lib/dates'
import { displayText } from '#/lib/display'
import { defineColumns } from '#/table/columns'
import { lineCell } from '#/table/line-cell'
import { StatusBadge } from '#/ui/status-badge'
import type { StatusTone } from '#/ui/status-badge'
import { isAddressable, paths } from '#/url/paths'
import type { AsideRow } from './aside-rows'
import { siteCell } from './triage-cells'

const tones: Record<AsideRow['status'], StatusTone> = {
  silent: 'warning',
  answers: 'ok',
  unread: 'unknown',
}

/** The name is had from the offline set: of what is not silent the id is all that is kept. */
function nameCell({ aside, device }: AsideRow) {
  const { customerId, deviceId } = aside
  const name = device?.name.trim() || deviceId
  const to = isAddressable(deviceId) ? paths.device(customerId, deviceId) : undefined
  return lineCell(displayText(name), to)
}

function siteName({ aside, site }: AsideRow): string {
  return site?.name || aside.customerId
}

function statusText({ status }: AsideRow, t: Messages): string {
  return t.of('aside').status[status]
}

export const asideColumns = defineColumns<AsideRow>([
  {
    id: 'name',
    title: (t) => t.devices.columns.name,
    cell: nameCell,
    text: ({ device }) => device?.name ?? '',
    fixed: true,
  },
  {
    id: 'deviceId',
    width: 156,
    title: (t) => t.devices.columns.deviceId,
    cell: ({ aside }, t) => deviceIdCell(aside.deviceId, t),
    text: ({ aside }) => aside.deviceId,
  },
  {
    id: 'customer',
    title: (t) => t.of('triage').columns.customer,
    cell: (row, t) =>
      row.site ? siteCell(row.site, false, t, row.scope) : lineCell(displayText(siteName(row), 40)),
    text: siteName,
  },
  {
    id: 'reason',
    width: 190,
    title: (t) => t.of('aside').columns.reason,
    cell: ({ aside }, t) => lineCell(reasonText(aside, t.of('aside'))),
    text: ({ aside }, t) => reasonText(aside, t.of('aside')),
  },
  {
    id: 'until',
    width: 112,
    title: (t) => t.of('aside').columns.until,
    cell: ({ aside }, _t, { date }) => date(aside.until),
    text: ({ aside }) => instantText({ kind: 'instant', at: aside.until }),
  },
  {
    id: 'status',
    width: 116,
    title: (t) => t.of('aside').columns.status,
    cell: (row, t) => (
      <StatusBadge
        tone={tones[row.status]}
        word={statusText(row, t)}
        title={t.of('aside').statusHints[row.status]}
      />
    ),
    text: statusText,
  },
  {
    id: 'lastComm',
    width: 108,
    title: (t) => t.devices.columns.lastContact,
    cell: ({ device }, t) => device && contact(device.lastComm, t),
    text: ({ device }) => (device ? instantText(device.lastComm) : ''),
  },
  {
    id: 'since',
    width: 112,
    title: (t) => t.of('aside').columns.since,
    cell: ({ aside }, _t, { date }) => date(aside.since),
    text: ({ aside }) => instantText({ kind: 'instant', at: aside.since }),
  },
  {
    id: 'back',
    width: 128,
    title: (t) => t.of('aside').columns.back,
    cell: ({ aside }, t) => (
      <BringBackButton
        boxes={[aside]}
        label={t.of('aside').bringBackThat(displayText(aside.deviceId, 64))}
      />
    ),
  },
])
