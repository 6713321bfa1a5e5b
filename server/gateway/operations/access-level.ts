/**
 * The vendor's levels, lowest first: one who has a level may do what those below it may.
 * https://wiki.telecomx.dk/doku.php?id=api:employee:get
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

type AccessLevel = (typeof accessLevels)[number]

/** A level that nobody documented admits to nothing. */
export function isAtLeast(level: string, required: AccessLevel): boolean {
  return accessLevels.findIndex((known) => known === level) >= accessLevels.indexOf(required)
}
