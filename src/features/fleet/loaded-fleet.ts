import type { QueryClient } from '@tanstack/react-query'
import type { Customer } from '#/api/telecomx/schemas'
import { deviceKeys } from '#/features/devices/queries'
import type { FleetScope } from '#/features/devices/queries'
import type { KeptSet } from '#/list/read-set'
import type { Reach } from './queries'
import type { FleetRow } from './rules'

/**
 * Every device of a scope, where a page has read them; with the development ones if it can be. `names`
 * are what the scope is called in an address: one's own customer with its id or without.
 */
export function loadedFleet(client: QueryClient, names: readonly string[]) {
  for (const scope of scopesOf(names)) {
    const set = client.getQueryData<KeptSet<FleetRow>>(deviceKeys.fleet(scope))
    if (set !== undefined) return { set, ...scope }
  }
  return undefined
}

/** Whether a page is reading them just now. */
export function isReadingFleet(client: QueryClient, names: readonly string[]): boolean {
  return scopesOf(names).some(
    (scope) => client.isFetching({ queryKey: deviceKeys.fleet(scope), exact: true }) > 0,
  )
}

function scopesOf(names: readonly string[]): FleetScope[] {
  return [true, false].flatMap((showDevelopment) =>
    names.map((customer) => ({ customer, group: '', showDevelopment })),
  )
}

/** A customer's name, where the customers have been read for their devices. */
export function loadedName(client: QueryClient, id: string, { everyReseller }: Reach) {
  const set = client.getQueryData<KeptSet<Customer>>(deviceKeys.fleetCustomers(everyReseller))
  return set?.parts.flatMap(({ rows }) => rows).find((customer) => customer.id === id)?.name
}
