import type { CompleteSet } from '#/api/complete-set'
import type { SilentBox } from './rules'

type Silent = CompleteSet<SilentBox>
type Part = Silent['parts'][number]

const bySite = new WeakMap<Silent, ReadonlyMap<string, readonly SilentBox[]>>()

/** The silent boxes of each customer that was read, also of those that have none. */
export function boxesBySite(
  set: Silent | undefined,
): ReadonlyMap<string, readonly SilentBox[]> | undefined {
  if (set === undefined) return undefined
  const known = bySite.get(set)
  if (known) return known
  const made = new Map(set.parts.map(({ id, rows }) => [id, rows]))
  bySite.set(set, made)
  return made
}

/** Customers of whose sets some rows were not read: what is not among the others may be one of them. */
export function partlyRead(
  parts: ReadonlyArray<Pick<Part, 'id' | 'setAside' | 'drifted' | 'cutShort'>>,
): ReadonlySet<string> {
  const partly = parts.filter((part) => part.setAside > 0 || part.drifted || part.cutShort)
  return new Set(partly.map(({ id }) => id))
}
