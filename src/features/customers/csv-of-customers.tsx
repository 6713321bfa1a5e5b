import { useQuery } from '@tanstack/react-query'
import type { Customer } from '#/api/telecomx/schemas'
import { currentSession } from '#/features/session/queries'
import { CsvOfAll } from '#/list/csv-of-all'
import type { FileOfAllProps } from '#/list/server-list-header'
import type { CustomerRow } from './customer-rows'
import { parentOf } from './rules'

/** With the names of the resellers that are among them; nobody is asked for the others' names. */
export function CsvOfCustomers(props: FileOfAllProps<Customer, CustomerRow>) {
  const { fileName, all, columns } = props
  const own = useQuery(currentSession()).data?.customer
  const names = new Map(all.map(({ id, name }) => [id, name]))
  if (own) names.set(own.id, own.name)
  return (
    <CsvOfAll
      fileName={fileName}
      columns={columns}
      items={all}
      toRow={(customer) => ({ customer, parent: parentOf(customer, names), scope: '' })}
    />
  )
}
