import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { OffsetPage } from '#/api/paging'
import type { Customer } from '#/api/telecomx/schemas'
import { currentSession } from '#/features/session/queries'
import { useMessages } from '#/i18n/i18n'
import { CsvButton } from '#/list/csv-button'
import { CsvOfAll } from '#/list/csv-of-all'
import { PageHeader } from '#/list/page-header'
import type { SetState } from '#/list/use-complete-set'
import { ColumnChoice } from '#/table/column-choice'
import type { ListColumns } from '#/table/columns'
import type { ShownColumns } from '#/table/use-shown-columns'
import { customerColumns } from './columns'
import type { CustomerRow } from './customer-rows'
import { parentOf } from './rules'

const fileName = 'puls-customers'

type CustomerListHeaderProps = {
  query: UseQueryResult<OffsetPage<Customer>>
  state: SetState<Customer>
  /** The complete set in its order, where the list shows that. */
  all: Customer[] | undefined
  held: { rows: CustomerRow[]; changes: number; show: () => void }
  columns: ShownColumns<CustomerRow>
}

/** How old the list is, and what can be done with it: with all of it, once all of it is here. */
export function CustomerListHeader(props: CustomerListHeaderProps) {
  const { query, state, all, held, columns } = props
  const t = useMessages().customers
  // What is shown is the set: its age counts, and a refresh reads it again.
  const ofSet = {
    dataUpdatedAt: state.facts?.readAt ?? 0,
    isFetching: state.status === 'reading',
    refetch: () => {
      state.read()
      return query.refetch()
    },
  }

  return (
    <PageHeader title={t.title} query={all ? ofSet : query} held={held}>
      <ColumnChoice columns={customerColumns} choice={columns} />
      {all ? (
        <CsvOfCustomers all={all} columns={columns.shown} />
      ) : (
        <CsvButton fileName={fileName} columns={columns.shown} rows={held.rows} />
      )}
    </PageHeader>
  )
}

type CsvOfCustomersProps = { all: Customer[]; columns: ListColumns<CustomerRow> }

/** With the names of the resellers that are among them; nobody is asked for the others' names. */
function CsvOfCustomers({ all, columns }: CsvOfCustomersProps) {
  const own = useQuery(currentSession()).data?.customer
  const names = new Map(all.map(({ id, name }) => [id, name]))
  if (own) names.set(own.id, own.name)
  const rows = all.map((customer) => ({ customer, parent: parentOf(customer, names), scope: '' }))
  return <CsvOfAll fileName={fileName} columns={columns} rows={rows} />
}
