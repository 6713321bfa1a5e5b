/**
 * The vendor's levels, lowest first: one who has a level may do what those below it may.
 * https://wiki.telecomx.dk/doku.php?id=api:employee:get
 */
const levels = [
  'NO_LOGIN',
  'PERSONAL',
  'VIEWER',
  'MANAGER',
  'OWNER',
  'RESELLER',
  'RESELLER_ADMIN',
  'ADMIN',
] as const

type AccessLevel = (typeof levels)[number]

/** A level that nobody documented admits to nothing. */
export function isAtLeast(level: string, required: AccessLevel): boolean {
  return levels.findIndex((known) => known === level) >= levels.indexOf(required)
}
