import { useLocation } from 'react-router'
import { everyCustomer } from '#/lib/device-list-address'
import { readFields, scopeField } from '#/lib/search-fields'

const fields = { customer: scopeField(everyCustomer) }

/** The scope that the address names, for links that are to keep it; empty is one's own. */
export function useScopeInAddress(): string {
  return readFields(fields, new URLSearchParams(useLocation().search)).customer
}
