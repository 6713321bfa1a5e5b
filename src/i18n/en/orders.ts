import { count, number, plural } from './counting'

const orderForms = { one: 'order', other: 'orders' }
const matchForms = { one: 'matches', other: 'match' }

export const orders = {
  title: 'Orders',
  subject: 'Orders',
  things: 'orders',
  caption: (total: number) =>
    `${count(total, orderForms)} ${plural(total, matchForms)}, in the server’s order`,
  captionSorted: (total: number, by: string) =>
    `${count(total, orderForms)} ${plural(total, matchForms)}, by ${by}`,
  columns: {
    name: 'Name',
    snowId: 'SNOW id',
    poNumber: 'PO number',
    ean: 'EAN',
    item: 'PowerNet item',
    reseller: 'Reseller',
    devices: 'Devices',
    remarks: 'Remarks',
    orderer: 'Orderer',
  },
  noName: '(no name)',
  remarks: {
    noDevices: 'No devices',
    noDevicesHint: 'The order names no device.',
    unreadable: (n: number) => `${number(n)} unreadable`,
    unreadableHint: (ids: string) => `Neither MAC nor barcode: ${ids}`,
    repeated: (n: number) => `${number(n)} twice`,
    repeatedHint: (ids: string) => `More than once on this order: ${ids}`,
    more: (n: number) => `${number(n)} more`,
  },
  filters: {
    label: 'Filters',
    text: 'Search orders',
    searched:
      'The server searches name, PO number, P1 task id, licences and changes; the last three are not shown here. It does not search the SNOW id.',
  },
}
