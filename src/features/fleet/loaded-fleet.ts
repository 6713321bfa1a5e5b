import type { QueryClient } from '@tanstack/react-query'
import type { Customer } from '#/api/telecomx/schemas'
import { deviceKeys } from '#/features/devices/queries'
import type { KeptSet } from '#/list/read-set'
import type { Reach } from './queries'
import type { FleetRow } from './rules'

/** Every device of a scope, where a page has read them; with the development ones if it can be. */
export function loadedFleet(client: QueryClient, customer: string) {
  for (const showDevelopment of [true, false]) {
    const key = deviceKeys.fleet({ customer, group: '', showDevelopment })
    const set = client.getQueryData<KeptSet<FleetRow>>(key)
    if (set !== undefined) return { set, showDevelopment }
  }
  return undefined
}

/** Whether a page is reading them just now. */
export function isReadingFleet(client: QueryClient, customer: string): boolean {
  return [true, false].some((showDevelopment) => {
    const queryKey = deviceKeys.fleet({ customer, group: '', showDevelopment })
    return client.isFetching({ queryKey, exact: true }) > 0
  })
}

/** A customer's name, where the customers have been read for their devices. */
export function loadedName(client: QueryClient, id: string, { everyReseller }: Reach) {
  const set = client.getQueryData<KeptSet<Customer>>(deviceKeys.fleetCustomers(everyReseller))
  return set?.parts.flatMap(({ rows }) => rows).find((customer) => customer.id === id)?.name
}
