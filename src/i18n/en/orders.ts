import { count, number, plural } from './counting'

const orderForms = { one: 'order', other: 'orders' }
const deviceForms = { one: 'device', other: 'devices' }
const customerForms = { one: 'customer', other: 'customers' }
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
  page: {
    documentTitle: (name: string) => `${name} · Orders`,
    subject: 'The order',
    facts: 'Facts',
    p1Task: 'P1 task id',
    agreement: 'Service agreement',
    agreementHint: 'No name: agreements cannot be looked up here.',
    id: 'Id',
    department: 'Department',
    phone: 'Phone',
    email: 'E-mail',
    unknowable:
      'An order has no status, date or customer at TelecomX, so none is shown here. What became of it shows in its devices.',
    sameId: (n: number) => `${count(n, orderForms)} carry this id. This is one of them.`,
    searching: (read: number, total: number) =>
      `Looking for the order: ${number(read)} of ${number(total)} orders read`,
    stop: 'Stop',
    stopped: 'The search was stopped.',
    searchAgain: 'Search again',
    notFound: (read: number) => `Not found among ${count(read, orderForms)} read.`,
    notFoundUnread: (read: number, unread: number) =>
      `Not found among ${count(read, orderForms)} read; ${count(unread, { one: 'row', other: 'rows' })} could not be read.`,
    notFoundHint: 'It may have been deleted, or belong to a reseller outside your reach.',
    unaddressable: 'This is no id of an order.',
    toList: 'Go to the orders',
  },
  check: {
    heading: 'Device check',
    inOne: (name: string) => `Looked for among the devices of ${name}.`,
    inAll: 'Looked for among the devices of all my customers and among my own.',
    lookInAll: 'Look in all customers',
    notYet: (total: number) => `${count(total, deviceForms)} on the order, not checked yet.`,
    online: (n: number, total: number) => `${number(n)} of ${number(total)} online`,
    some: {
      late: (n: number) => `${number(n)} late`,
      silent: (n: number) => `${number(n)} silent`,
      neverSeen: (n: number) => `${number(n)} never seen`,
      unclear: (n: number) => `${number(n)} of unknown contact`,
      notFound: (n: number) => `${number(n)} not found`,
      unreadable: (n: number) => `${number(n)} unreadable`,
      onTwo: (n: number) => `${number(n)} on another order too`,
    },
    results: {
      online: 'Online',
      late: 'Late',
      silent: 'Silent',
      neverSeen: 'Never seen',
      unclear: 'Contact unknown',
      notFound: 'Not found',
      unreadable: 'Unreadable',
      onTwo: 'On another order',
    },
    hints: {
      online: 'Heard from lately.',
      late: 'Later than it should be, by our limits.',
      silent: 'Not heard from for long.',
      neverSeen: 'The server has never heard from this device.',
      unclear: 'The time of the last contact cannot be trusted.',
      notFound: 'No device of this scope has this id.',
      unreadable: 'Neither MAC nor barcode: it cannot be looked for.',
    },
    unchecked: 'Not checked',
    notAmong: (devices: number, customers: number) =>
      `Not found: not among the ${count(devices, deviceForms)} of ${count(customers, customerForms)}.`,
    butUnread: (customers: number) =>
      `But ${count(customers, customerForms)} could not be read, and may have them.`,
    butPartly: 'But not every device could be read.',
    estimated: (n: number) =>
      `${number(n)} by our estimate from the last contact, dashed below; the rest is the server’s word.`,
    notToldApart: {
      tooMany: (n: number) =>
        `Development devices are not told apart here: ${count(n, deviceForms)} would have to be read a second time for it.`,
      unread: (n: number) =>
        `Of ${count(n, deviceForms)} it is not known whether they are development devices: their lists could not be read a second time, or changed meanwhile.`,
    },
    onOthers: 'On other orders too?',
    lookThrough: 'Look through all orders',
    filter: 'Result',
    all: 'All',
    caption: (shown: number, total: number) =>
      shown === total
        ? `${count(total, deviceForms)} on this order`
        : `${number(shown)} of ${count(total, deviceForms)} on this order`,
    columns: {
      result: 'Result',
      deviceId: 'On the order as',
      source: 'By whose word',
      others: 'Other orders',
    },
    byServer: (word: string) => `Server: ${word}`,
    byEstimate: 'Our estimate',
    development: 'Development',
    times: (n: number) => `Named ${number(n)} times`,
    customers: (n: number) => `At ${count(n, customerForms)}`,
    blank: '(blank)',
    noOthers: 'None',
  },
  ofDevice: {
    heading: 'Orders that name it',
    hint: 'No list says so: all orders are looked through.',
    none: (read: number) => `None of ${count(read, orderForms)} names it.`,
    some: (n: number, read: number) => `${number(n)} of ${count(read, orderForms)}:`,
  },
}
