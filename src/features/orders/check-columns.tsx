import { contact } from '#/features/devices/cells'
import { instantText } from '#/lib/dates'
import { displayText } from '#/lib/display'
import { defineColumns } from '#/table/columns'
import {
  foundCustomer,
  foundName,
  namedCell,
  othersCell,
  othersText,
  remarksCell,
  remarksText,
  resultCell,
  resultText,
  sourceText,
} from './check-cells'
import type { CheckedDevice } from './check'

/** What an order names, and what became of it. */
export const checkColumns = defineColumns<CheckedDevice>([
  {
    id: 'result',
    width: 112,
    title: (t) => t.of('orders').check.columns.result,
    cell: resultCell,
    text: resultText,
  },
  {
    id: 'deviceId',
    width: 178,
    title: (t) => t.of('orders').check.columns.deviceId,
    cell: namedCell,
    text: ({ named }) => named.raw,
  },
  {
    id: 'name',
    title: (t) => t.devices.columns.name,
    cell: foundName,
    text: ({ found }) => found?.device.name ?? '',
  },
  {
    id: 'customer',
    width: 144,
    title: (t) => t.devices.fleet.customer,
    cell: foundCustomer,
    text: ({ customer }) => customer,
  },
  {
    id: 'model',
    width: 78,
    title: (t) => t.devices.columns.model,
    cell: ({ found }) => displayText(found?.device.model ?? '', 64),
    text: ({ found }) => found?.device.model ?? '',
  },
  {
    id: 'lastComm',
    width: 108,
    title: (t) => t.devices.columns.lastContact,
    cell: ({ found }, t) => found && contact(found.device.lastComm, t),
    text: ({ found }) => (found ? instantText(found.device.lastComm) : ''),
  },
  {
    id: 'source',
    width: 144,
    title: (t) => t.of('orders').check.columns.source,
    cell: sourceText,
    text: sourceText,
  },
  {
    id: 'remarks',
    width: 124,
    title: (t) => t.of('orders').columns.remarks,
    cell: remarksCell,
    text: remarksText,
  },
  {
    id: 'others',
    width: 142,
    title: (t) => t.of('orders').check.columns.others,
    cell: othersCell,
    text: othersText,
  },
])
