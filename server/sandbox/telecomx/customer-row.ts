import { random } from '../random'
import { canary } from './canary'
import type { StoredCustomer } from './customer-store'
import type { Counts } from './device-store'

/** The condensed object of https://wiki.telecomx.dk/doku.php?id=api:customer:list, fields in its order. */
export function condensedCustomer(stored: StoredCustomer, seed: number) {
  const r = random(seed, 'condensed', stored.seq)
  return {
    _id: stored.id,
    state: stored.shown_state,
    name: stored.name,
    // The country is blank for Denmark.
    address: `${stored.street}, ${stored.zip} ${stored.city}`,
    phoneNumber: stored.phone,
    ...(stored.fax === null ? {} : { faxNumber: stored.fax }),
    emailAddress: stored.email,
    isReseller: stored.kind === 'reseller',
    // One of the two examples has it, the other has not.
    ...(stored.is_organization === null ? {} : { isOrganization: stored.is_organization === 1 }),
    ...parentOf(stored),
    // "Null if not used", and in the examples not there at all.
    ...groupOf(stored, r.chance(0.5)),
    // No field of the document: something new that nobody told us of.
    ...(r.chance(0.15) ? { syncState: { source: { key: secret('syncState.source.key') } } } : {}),
  }

  function secret(path: string): string {
    return canary(seed, stored.seq, path)
  }
}

/**
 * "Only top level resellers does not have a parent reseller". The document's example names itself as
 * its own parent; here the resellers below a sub-reseller say so. Access goes by the real tree.
 */
export function parentOf(stored: StoredCustomer): { parentReseller?: string } {
  if (stored.parent_id === null) return {}
  const loops = stored.kind === 'reseller' && stored.grandparent !== null
  return { parentReseller: loops ? stored.id : stored.parent_id }
}

export function groupOf(
  stored: StoredCustomer,
  omitted: boolean,
): { customerGroup?: string | null } {
  if (stored.customer_group !== null) return { customerGroup: stored.customer_group }
  return omitted ? {} : { customerGroup: null }
}

/** Set-top boxes and Android from the device table; iOS and web apps are people's own, invented. */
export function usageOf(stored: StoredCustomer, counts: Counts | undefined, seed: number) {
  const r = random(seed, 'apps', stored.seq)
  const ios = r.chance(0.3) ? r.int(1, 30) : 0
  const web = r.chance(0.3) ? r.int(1, 12) : 0
  const android = counts?.android ?? 0
  return {
    stbs: counts?.stbs ?? 0,
    stbsOffline: counts?.stbsOffline ?? 0,
    ios,
    android,
    web,
    apps: ios + android + web,
  }
}
