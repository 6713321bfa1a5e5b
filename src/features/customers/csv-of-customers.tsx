import { useQuery } from '@tanstack/react-query'
import type { Customer } from '#/api/telecomx/schemas'
import { currentSession } from '#/features/session/queries'
import { CsvOfAll } from '#/list/csv-of-all'
import type { ListColumns } from '#/table/columns'
import type { CustomerRow } from './customer-rows'
import { parentOf } from './rules'

type CsvOfCustomersProps = {
  fileName: string
  all: readonly Customer[]
  columns: ListColumns<CustomerRow>
}

/** With the names of the resellers that are among them; nobody is asked for the others' names. */
export function CsvOfCustomers({ fileName, all, columns }: CsvOfCustomersProps) {
  const own = useQuery(currentSession()).data?.customer
  const names = new Map(all.map(({ id, name }) => [id, name]))
  if (own) names.set(own.id, own.name)
  return (
    <CsvOfAll
      fileName={fileName}
      columns={columns}
      items={all}
      toRow={(customer) => ({ customer, parent: parentOf(customer, names) })}
    />
  )
}
