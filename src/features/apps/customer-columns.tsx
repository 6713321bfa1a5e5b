import type { WhitelistCustomer } from '#/api/telecomx/app-schemas'
import type { Messages } from '#/i18n/en'
import { displayText } from '#/lib/display'
import { defineColumns } from '#/table/columns'
import { keepRows } from '#/table/keep-rows'
import { lineCell } from '#/table/line-cell'
import { Masked } from '#/ui/masked'
import { isAddressable, paths } from '#/url/paths'
import styles from './apps.module.css'

/** One that may use an app, the name of its reseller where the entry has that too, the scope of links. */
export type CustomerRow = { customer: WhitelistCustomer; parent: string | null; scope: string }

const keptRow = keepRows<WhitelistCustomer, CustomerRow>(
  (a, b) => a.parent === b.parent && a.scope === b.scope,
)

export function customerRow(
  customer: WhitelistCustomer,
  parent: string | null,
  scope: string,
): CustomerRow {
  return keptRow(customer, { customer, parent, scope })
}

/** Those that a text stands in: in the name or the id, without regard to case. */
export function matchingCustomers(
  customers: readonly WhitelistCustomer[],
  filter: string,
): readonly WhitelistCustomer[] {
  const sought = filter.trim().toLowerCase()
  if (sought === '') return customers
  return customers.filter(
    ({ id, name }) => id.toLowerCase().includes(sought) || name?.toLowerCase().includes(sought),
  )
}

/** What no one of them has: of ids alone nothing else is known, and not everyone is told contact data. */
export function hiddenColumns(customers: readonly WhitelistCustomer[]): string[] {
  const hidden: string[] = []
  if (customers.every(isIdOnly)) hidden.push('name', 'kind')
  if (customers.every(({ phoneNumber }) => phoneNumber === null)) hidden.push('phone')
  if (customers.every(({ emailAddress }) => emailAddress === null)) hidden.push('email')
  return hidden
}

function isIdOnly({ name, parentReseller, isOwnParent }: WhitelistCustomer): boolean {
  return name === null && parentReseller === null && !isOwnParent
}

function kindText({ customer, parent }: CustomerRow, messages: Messages): string {
  const { kinds } = messages.of('apps').page
  if (isIdOnly(customer)) return ''
  if (customer.isOwnParent) return kinds.itself
  if (customer.parentReseller === null) return kinds.reseller
  return kinds.below(displayText(parent ?? customer.parentReseller, 64))
}

function maskedCell(what: string, value: string | null) {
  return value ? <Masked what={what} value={value} /> : <span className={styles.muted}>–</span>
}

export const customerColumns = defineColumns<CustomerRow>([
  {
    id: 'name',
    title: (t) => t.of('apps').columns.name,
    cell: ({ customer: { id, name }, scope }, t) =>
      lineCell(
        name?.trim() ? displayText(name, 80) : t.of('apps').noName,
        isAddressable(id) ? paths.customer(id, scope) : undefined,
      ),
  },
  {
    id: 'kind',
    width: 290,
    title: (t) => t.of('apps').page.kind,
    cell: (row, t) => lineCell(kindText(row, t)),
  },
  {
    id: 'phone',
    width: 190,
    title: (t) => t.of('apps').page.phone,
    cell: ({ customer }, t) => maskedCell(t.of('apps').page.phone, customer.phoneNumber),
  },
  {
    id: 'email',
    width: 270,
    title: (t) => t.of('apps').page.email,
    cell: ({ customer }, t) => maskedCell(t.of('apps').page.email, customer.emailAddress),
  },
  {
    id: 'id',
    width: 230,
    title: (t) => t.of('apps').page.customerId,
    cell: ({ customer: { id } }) => <span className={styles.mono}>{displayText(id, 64)}</span>,
  },
])
