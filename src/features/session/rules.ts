import type { Session } from '#/api/session/schemas'

/**
 * The access levels of an employee, lowest first: a level that a page of the document names admits
 * those above it too. https://wiki.telecomx.dk/doku.php?id=api:employee:get
 */
export const accessLevels = [
  'NO_LOGIN',
  'PERSONAL',
  'VIEWER',
  'MANAGER',
  'OWNER',
  'RESELLER',
  'RESELLER_ADMIN',
  'ADMIN',
] as const

export type AccessLevel = (typeof accessLevels)[number]

/** What each list asks for; a hint for words and requests, while the vendor's 403 decides. */
export const levelNeeded = {
  customers: 'RESELLER',
  devices: 'RESELLER_ADMIN',
  orders: 'RESELLER_ADMIN',
} as const satisfies Record<string, AccessLevel>

/**
 * Whether to offer a list at all. A level that nobody documented may try: the vendor decides, and
 * a menu that is a page too long does less harm than one that hides what is allowed.
 */
export function mayTry(what: keyof typeof levelNeeded, word: string): boolean {
  const level = readAccessLevel(word)
  if (level === null) return true
  return accessLevels.indexOf(level) >= accessLevels.indexOf(levelNeeded[what])
}

/**
 * Whether to offer the firmware section: to whoever has an account, and to whoever would have one if
 * any were set up. Our own gateway decides, so its word is enough.
 */
export function mayTryFirmware(session: Pick<Session, 'thingspace'> | null | undefined): boolean {
  return session ? session.thingspace.because !== 'level' : false
}

/** Whether a level is known to be enough: a refusal has another reason then. */
export function hasLevel(what: keyof typeof levelNeeded, word: string): boolean {
  return readAccessLevel(word) !== null && mayTry(what, word)
}

export function readAccessLevel(word: string): AccessLevel | null {
  return accessLevels.find((level) => level === word) ?? null
}

/** An unknown level is none of those above. */
export function isAdmin(word: string): boolean {
  return word === 'ADMIN'
}

/** In words; a level that nobody documented stays as the vendor wrote it. */
export function levelWord(word: string, words: Record<AccessLevel, string>): string {
  const level = readAccessLevel(word)
  return level === null ? word : words[level]
}

export type SignInRefusal = 'credentials' | 'blacklisted' | 'forbidden' | 'other' | 'unsaid'

/**
 * Why the vendor refused, from our error's code and its word. `credentials_invalid` and `blacklisted` stand on
 * https://wiki.telecomx.dk/doku.php?id=api:auth:logout, the only page that lists any.
 */
export function signInRefusal(code: string, word: string | undefined): SignInRefusal {
  if (word === 'credentials_invalid') return 'credentials'
  if (word === 'blacklisted') return 'blacklisted'
  if (code === 'forbidden') return 'forbidden'
  return word === undefined ? 'unsaid' : 'other'
}

export type SessionPhase = 'running' | 'ending' | 'over'

const warnedBefore = 2 * 60_000
/** Clocks are read to the second: just before its end the server still knows the session. */
const graceAfter = 1_500

/** Where the session is by this computer's clock; null never ends. */
export function sessionPhase(endsAt: number | null, now: number): SessionPhase {
  if (endsAt === null || now < endsAt - warnedBefore) return 'running'
  return now < endsAt + graceAfter ? 'ending' : 'over'
}
