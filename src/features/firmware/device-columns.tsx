import type { FotaDevice, Word } from '#/api/thingspace/schemas'
import type { Messages } from '#/i18n/en'
import { vendorTimeText } from '#/lib/vendor-times'
import { type Column, defineColumns } from '#/table/columns'
import { keepRows } from '#/table/keep-rows'
import { deviceStateBadge, flagCell, givenCell, imeiCell, vendorTimeCell } from './cells'
import type { FotaDeviceSort } from './search'

export type DeviceRow = { device: FotaDevice; account: string }

const keptRow = keepRows<FotaDevice, DeviceRow>((a, b) => a.account === b.account)

export function deviceRow(device: FotaDevice, account: string): DeviceRow {
  return keptRow(device, { device, account })
}

/** The order is made for the set as a whole (`sortDevices`): a header only has to offer it. */
const sorted = { compare: () => 0 }

type Given = 'mdn' | 'make' | 'model' | 'firmware'
type Flag = 'eligible' | 'licensed'
type DeviceColumn = Column<DeviceRow> & { id: FotaDeviceSort }

function given(id: Given, width: number): DeviceColumn {
  return {
    id,
    width,
    title: (t) => t.of('firmware').devices.columns[id],
    cell: ({ device }, t) => givenCell(device[id], t),
    text: ({ device }) => device[id] ?? '',
    ...sorted,
  }
}

function flag(id: Flag, width: number): DeviceColumn {
  return {
    id,
    width,
    title: (t) => t.of('firmware').devices.columns[id],
    cell: ({ device }, t) => flagCell(device[id], t),
    text: ({ device }, t) => flagText(device[id], t),
    ...sorted,
  }
}

export const deviceColumns = defineColumns<DeviceRow>([
  {
    id: 'imei',
    width: 168,
    title: (t) => t.of('firmware').devices.columns.imei,
    cell: ({ device, account }, t) => imeiCell(device.imei, account, t),
    text: ({ device }) => device.imei,
    fixed: true,
    ...sorted,
  },
  given('mdn', 104),
  given('make', 104),
  given('model', 108),
  given('firmware', 196),
  flag('eligible', 88),
  flag('licensed', 92),
  {
    id: 'upgraded',
    width: 120,
    title: (t) => t.of('firmware').devices.columns.upgraded,
    cell: ({ device }, t, formats) => vendorTimeCell(device.upgradedAt, t, formats),
    text: ({ device }, t) =>
      device.upgradedAt?.kind === 'never'
        ? t.of('firmware').never
        : vendorTimeText(device.upgradedAt),
    ...sorted,
  },
  {
    id: 'protocol',
    width: 92,
    title: (t) => t.of('firmware').devices.columns.protocol,
    cell: ({ device }, t) => givenCell(wordText(device.protocol), t),
    text: ({ device }) => wordText(device.protocol) ?? '',
    ...sorted,
  },
  {
    id: 'state',
    width: 132,
    title: (t) => t.of('firmware').devices.columns.state,
    cell: ({ device }, t) => deviceStateBadge(device.state, t),
    text: ({ device: { state } }, t) =>
      state?.known ? t.of('firmware').deviceStates[state.known] : (state?.raw ?? ''),
    ...sorted,
  },
])

function flagText(value: boolean | null, t: Messages): string {
  if (value === null) return ''
  const { yes, no } = t.of('firmware').eligible
  return value ? yes : no
}

export function wordText(word: Word<string> | null): string | null {
  return word && (word.known ?? word.raw)
}
