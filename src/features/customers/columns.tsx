import { lazily } from '#/lib/lazily'
import type { Messages } from '#/i18n/en'
import type { Formats } from '#/i18n/formats'
import { defineColumns } from '#/table/columns'
import { counted, customerName, customerState, givenText, parentCell, shareCell } from './cells'
import type { CustomerRow } from './customer-rows'
import { offlineShare } from './rules'

function stateText({ customer: { state } }: CustomerRow, { customers: t }: Messages): string {
  return state.known === null ? state.raw : t.states[state.known]
}

function parentText({ parent }: CustomerRow, { customers: t }: Messages): string {
  if (parent.kind === 'reseller') return parent.name ?? parent.id
  return parent.kind === 'itself' ? t.ownParent : ''
}

function shareText(row: CustomerRow, { percent }: Formats): string {
  const part = share(row)
  return part === null ? '' : percent(part)
}

/** Fewer first; what was not counted has no place in the order, see `missing`. */
function byCount(count: (row: CustomerRow) => number | null) {
  return {
    compare: (a: CustomerRow, b: CustomerRow) => (count(a) ?? 0) - (count(b) ?? 0),
    missing: (row: CustomerRow) => count(row) === null,
  }
}

const stbs = ({ customer }: CustomerRow) => customer.stbs
const offline = ({ customer }: CustomerRow) => customer.stbsOffline
const share = ({ customer }: CustomerRow) => offlineShare(customer)
const byShare = byCount(share)

/** As the Danes order their letters, whatever language the page is in: the names are Danish. */
const names = lazily(() => new Intl.Collator('da', { numeric: true }))

/** As digits alone: a file is read by programs. */
function countText(count: number | null): string {
  return count === null ? '' : String(count)
}

export const customerColumns = defineColumns<CustomerRow>([
  {
    id: 'state',
    width: 96,
    title: (t) => t.customers.columns.state,
    cell: ({ customer }, t) => customerState(customer.state, t),
    text: stateText,
  },
  {
    id: 'name',
    title: (t) => t.customers.columns.name,
    cell: ({ customer, scope }, t) => customerName(customer, t, scope),
    text: ({ customer }) => customer.name,
    compare: (a, b) => names().compare(a.customer.name, b.customer.name),
    fixed: true,
  },
  {
    id: 'address',
    width: 196,
    title: (t) => t.customers.columns.address,
    cell: ({ customer }, t) => givenText(customer.address, t),
    text: ({ customer }) => customer.address ?? '',
  },
  {
    id: 'phone',
    width: 134,
    title: (t) => t.customers.columns.phone,
    cell: ({ customer }, t) => givenText(customer.phoneNumber, t, 40),
    text: ({ customer }) => customer.phoneNumber ?? '',
  },
  {
    id: 'email',
    width: 172,
    title: (t) => t.customers.columns.email,
    cell: ({ customer }, t) => givenText(customer.emailAddress, t),
    text: ({ customer }) => customer.emailAddress ?? '',
  },
  {
    id: 'parent',
    width: 140,
    title: (t) => t.customers.columns.parent,
    cell: ({ parent, scope }, t) => parentCell(parent, t, scope),
    text: parentText,
  },
  {
    id: 'stbs',
    width: 58,
    align: 'end',
    title: (t) => t.customers.columns.stbs,
    cell: ({ customer }, t, formats) => counted(customer.stbs, t, formats),
    text: ({ customer }) => countText(customer.stbs),
    ...byCount(stbs),
  },
  {
    id: 'offline',
    width: 62,
    align: 'end',
    title: (t) => t.customers.columns.offline,
    cell: ({ customer }, t, formats) => counted(customer.stbsOffline, t, formats),
    text: ({ customer }) => countText(customer.stbsOffline),
    ...byCount(offline),
  },
  {
    id: 'share',
    width: 82,
    align: 'end',
    title: (t) => t.customers.columns.share,
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
    title: (t) => t.customers.columns.apps,
    cell: ({ customer }, t, formats) => counted(customer.apps, t, formats),
    text: ({ customer }) => countText(customer.apps),
  },
])

/** For the customers of a reseller on its own page, where their reseller goes without saying. */
export const subCustomerColumns = defineColumns<CustomerRow>(
  customerColumns.list.filter(({ id }) => id !== 'parent' && id !== 'email' && id !== 'apps'),
)

export function columnTitle(column: string | undefined, t: Messages): string {
  return customerColumns.list.find(({ id }) => id === column)?.title(t) ?? ''
}
