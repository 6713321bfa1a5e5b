import { invalidParameter } from './refusal'

/** MRC: a licence for each device, paid by the month. EVNT: billed per upgrade, nothing to assign. */
export type PurchaseType = 'TS-HFOTA-MRC' | 'TS-HFOTA-EVNT'

export type Account = {
  index: number
  name: string
  purchaseType: PurchaseType
  devices: number
  /** How many devices have a licence. */
  licensed: number
  /** The places in `models` of which it has devices: its images are computed from them. */
  models: ReadonlySet<number>
}

/** The first is the account of the vendor's example. */
export const accountNames = ['0242078698-00001', '0844021539-00001'] as const

/** How many licences an MRC account has bought beyond those assigned. */
export const spareLicences = 25

/**
 * A name of another form has an error of its own in the vendor's list. One that is nobody's has none;
 * "Inactive account", which the list does not explain, serves for it.
 * https://thingspace.verizon.com/resources/documentation/software_management/API_Reference/Error_Messages/
 */
export function accountOf(accounts: readonly Account[], name: string): Account {
  if (!/^\d{10}-\d{5}$/.test(name)) throw invalidParameter('Invalid account name format')
  const account = accounts.find((known) => known.name === name)
  if (account === undefined) throw invalidParameter('Inactive account')
  return account
}
