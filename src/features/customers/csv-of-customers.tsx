import type { Customer } from '#/api/telecomx/schemas'
import { CsvOfAll } from '#/list/csv-of-all'
import type { FileOfAllProps } from '#/list/server-list-header'
import type { CustomerRow } from './customer-rows'
import { parentOf } from './rules'
import { useParentNames } from './use-parent-names'

export function CsvOfCustomers({ fileName, all, columns }: FileOfAllProps<Customer, CustomerRow>) {
  const { names, isReading } = useParentNames(all)
  const toRow = (customer: Customer) => ({
    customer,
    parent: parentOf(customer, names),
    scope: '',
  })
  return (
    <CsvOfAll fileName={fileName} columns={columns} items={isReading ? [] : all} toRow={toRow} />
  )
}
