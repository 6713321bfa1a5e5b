import type { SetProgress } from '#/api/complete-set'
import type { Messages } from '#/i18n/en'

/** What reading a set takes; `parts` is of how many customers it is, when it is of several. */
export type SetCost = { rows: number; requests: number; parts?: number | undefined }

const namesShown = 5

/** The first few names, and how many more there are. */
export function firstNames(
  names: readonly string[],
  t: Messages,
  list: (items: Iterable<string>) => string,
): string {
  const rest = names.length - namesShown
  return list(rest > 0 ? [...names.slice(0, namesShown), t.list.set.more(rest)] : names)
}

/** How many rows there will be, as well as it can be told: of some parts it is not known yet. */
export function expectedRows({ expected, rows }: SetProgress, cost: SetCost | undefined): number {
  return Math.max(expected, rows, cost?.rows ?? 0)
}

/** From 0 to 1; undefined as long as nothing can be said. */
export function shareRead(progress: SetProgress, cost: SetCost | undefined): number | undefined {
  const { parts, rows } = progress
  if (parts.of > 1 && cost === undefined) return parts.done / parts.of
  const expected = expectedRows(progress, cost)
  return expected === 0 ? undefined : rows / expected
}
