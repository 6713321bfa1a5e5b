import type { Messages } from '#/i18n/en'
import type { Formats } from '#/i18n/formats'
import type { Customer } from '#/api/telecomx/schemas'
import { defineColumns } from '#/table/columns'
import { byCount, byText } from '#/table/compare'
import { sortItems } from '#/table/sort-items'
import { counted, customerName, customerState, givenText, parentCell, shareCell } from './cells'
import type { CustomerRow } from './customer-rows'
import { offlineShare, parentOf } from './rules'

function stateText({ customer: { state } }: CustomerRow, t: Messages): string {
  return state.known === null ? state.raw : t.of('customers').states[state.known]
}

function parentText({ parent }: CustomerRow, t: Messages): string {
  if (parent.kind === 'reseller') return parent.name ?? parent.id
  return parent.kind === 'itself' ? t.of('customers').ownParent : ''
}

function shareText(row: CustomerRow, { percent }: Formats): string {
  const part = share(row)
  return part === null ? '' : percent(part)
}

const stbs = ({ customer }: CustomerRow) => customer.stbs
const offline = ({ customer }: CustomerRow) => customer.stbsOffline
const share = ({ customer }: CustomerRow) => offlineShare(customer)
const byShare = byCount(share)

/** As digits alone: a file is read by programs. */
function countText(count: number | null): string {
  return count === null ? '' : String(count)
}

export const customerColumns = defineColumns<CustomerRow>([
  {
    id: 'state',
    width: 96,
    title: (t) => t.of('customers').columns.state,
    cell: ({ customer }, t) => customerState(customer.state, t),
    text: stateText,
  },
  {
    id: 'name',
    title: (t) => t.of('customers').columns.name,
    cell: ({ customer, scope }, t) => customerName(customer, t, scope),
    text: ({ customer }) => customer.name,
    ...byText(({ customer }) => customer.name),
    fixed: true,
  },
  {
    id: 'address',
    width: 196,
    title: (t) => t.of('customers').columns.address,
    cell: ({ customer }, t) => givenText(customer.address, t),
    text: ({ customer }) => customer.address ?? '',
  },
  {
    id: 'phone',
    width: 134,
    title: (t) => t.of('customers').columns.phone,
    cell: ({ customer }, t) => givenText(customer.phoneNumber, t, 40),
    text: ({ customer }) => customer.phoneNumber ?? '',
  },
  {
    id: 'email',
    width: 172,
    title: (t) => t.of('customers').columns.email,
    cell: ({ customer }, t) => givenText(customer.emailAddress, t),
    text: ({ customer }) => customer.emailAddress ?? '',
  },
  {
    id: 'parent',
    width: 140,
    title: (t) => t.of('customers').columns.parent,
    cell: ({ parent, scope }, t) => parentCell(parent, t, scope),
    text: parentText,
  },
  {
    id: 'stbs',
    width: 74,
    align: 'end',
    title: (t) => t.of('customers').columns.stbs,
    cell: ({ customer }, t, formats) => counted(customer.stbs, t, formats),
    text: ({ customer }) => countText(customer.stbs),
    ...byCount(stbs),
  },
  {
    id: 'offline',
    width: 78,
    align: 'end',
    title: (t) => t.of('customers').columns.offline,
    cell: ({ customer }, t, formats) => counted(customer.stbsOffline, t, formats),
    text: ({ customer }) => countText(customer.stbsOffline),
    ...byCount(offline),
  },
  {
    id: 'share',
    width: 82,
    align: 'end',
    title: (t) => t.of('customers').columns.share,
    cell: ({ customer }, t, formats) => shareCell(customer, t, formats),
    text: (row, _t, formats) => shareText(row, formats),
    missing: byShare.missing,
    // Of two sites that are dark as a whole, the larger is the worse.
    compare: (a, b) => byShare.compare(a, b) || (offline(a) ?? 0) - (offline(b) ?? 0),
  },
  {
    id: 'apps',
    width: 54,
    align: 'end',
    title: (t) => t.of('customers').columns.apps,
    cell: ({ customer }, t, formats) => counted(customer.apps, t, formats),
    text: ({ customer }) => countText(customer.apps),
  },
])

/** For the customers of a reseller on its own page, where their reseller goes without saying. */
export const subCustomerColumns = defineColumns<CustomerRow>(
  customerColumns.list.filter(({ id }) => id !== 'parent' && id !== 'email' && id !== 'apps'),
)

const noNames = new Map<string, string>()

/** Nothing that can be sorted by needs a reseller's name. */
export const sortCustomers = sortItems(customerColumns.list, (customer: Customer): CustomerRow => ({
  customer,
  parent: parentOf(customer, noNames),
  scope: '',
}))
