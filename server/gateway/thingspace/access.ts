import { Refusal } from '../problem'
import type { ThingSpaceConfig } from './thingspace-config'

/** Which accounts a caller may use; and why none, so that the app can say what to do about it. */
export type Access = {
  accounts: readonly string[]
  because: 'level' | 'not_configured' | null
}

/** Whom the level does not admit is not told what there would be. */
export function accessOf({ levels, accounts }: ThingSpaceConfig, accessLevel: string): Access {
  if (!levels.includes(accessLevel)) return { accounts: [], because: 'level' }
  if (accounts.length === 0) return { accounts: [], because: 'not_configured' }
  return { accounts, because: null }
}

/** An account that is not ours and one that does not exist are the same. */
export function refusalOf({ accounts, because }: Access, account: string): Refusal | undefined {
  if (because === 'not_configured') {
    return new Refusal({ code: 'not_found', detail: 'not_configured' })
  }
  if (accounts.includes(account)) return undefined
  return new Refusal({ code: 'forbidden', detail: 'access_denied' })
}
