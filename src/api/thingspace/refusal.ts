import { type ApiError, isApiError } from '../errors'

/**
 * The vendor's error messages, as far as they are known, by the gateway's word for each. The vendor
 * has one code for all of them.
 * https://thingspace.verizon.com/resources/documentation/software_management/API_Reference/Error_Messages/
 */
const messages = {
  device_list_empty: 'Device list is empty',
  start_date: 'FotaPostUpgrades: invalid state date',
  inactive_account: 'Inactive account',
  index_exceeded: 'Index exceeds number of devices in list',
  input_binding: 'Input binding error',
  account_name: 'Invalid account name format',
  device_id: 'Invalid device id format',
  index: 'Invalid index value',
  upgrade_id: 'Invalid upgradeId',
  uuid: 'Invalid uuid',
  last_seen_device_id: 'LastSeenDeviceId Not Valid',
} as const

export type RefusalWord = keyof typeof messages

export type Refusal = {
  /** which of the documented refusals it is; null: another */
  word: RefusalWord | null
  errorCode: string
  /** null where the vendor's message is none of the documented ones: those stay at the gateway */
  errorMessage: string | null
}

/** The vendor's own pair behind an error, to be shown in words and copied as it was; null: none. */
export function refusalOf(error: unknown): Refusal | null {
  if (!isApiError(error) || error.detail === undefined || !isVendors(error)) return null
  const word = wordOf(error.reason)
  return {
    word,
    errorCode: error.detail,
    errorMessage: word === null ? null : messages[word],
  }
}

/** As the vendor would write it. */
export function refusalText({ errorCode, errorMessage }: Refusal): string {
  return JSON.stringify(errorMessage === null ? { errorCode } : { errorCode, errorMessage })
}

/** Why the gateway could not sign in: refused, left alone for a while, or to no effect. */
export type SignInTrouble = 'login_refused' | 'login_blocked' | 'login_useless'

export function signInTrouble(error: unknown): SignInTrouble | null {
  const detail = isApiError(error) ? error.detail : undefined
  return signInTroubles.find((known) => known === detail) ?? null
}

const signInTroubles = ['login_refused', 'login_blocked', 'login_useless'] as const

/** The gateway has details of its own: the name of a parameter, why an account is refused. */
function isVendors({ code, detail = '' }: ApiError): boolean {
  const isTheirs = code === 'bad_request' || code === 'not_found' || code === 'upstream_error'
  return isTheirs && /^[A-Z]/.test(detail)
}

function wordOf(reason: string | undefined): RefusalWord | null {
  const words = Object.keys(messages).filter(isRefusalWord)
  return words.find((word) => word === reason) ?? null
}

function isRefusalWord(word: string): word is RefusalWord {
  return Object.hasOwn(messages, word)
}
