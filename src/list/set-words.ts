import type { SetProgress } from '#/api/complete-set'
import type { AreaWords } from '#/i18n/areas'

/** What reading a set takes; `parts` is of how many customers it is, when it is of several. */
export type SetCost = { rows: number; requests: number; parts?: number | undefined }

const namesShown = 5

/** The first few names, and how many more there are. */
export function firstNames(
  names: readonly string[],
  t: Pick<AreaWords['sets'], 'more'>,
  list: (items: Iterable<string>) => string,
): string {
  const rest = names.length - namesShown
  return list(rest > 0 ? [...names.slice(0, namesShown), t.more(rest)] : names)
}

/** How many rows one list will have, as well as it can be told. */
export function expectedRows({ expected, rows }: SetProgress): number {
  return Math.max(expected, rows)
}

/**
 * From 0 to 1; undefined as long as nothing can be said. Of several lists the finished ones count:
 * how many rows the others have, nobody has said.
 */
export function shareRead(progress: SetProgress): number | undefined {
  const { parts, rows, isOpenEnded } = progress
  if (parts.of > 1) return parts.done / parts.of
  if (isOpenEnded && parts.done < parts.of) return undefined
  const expected = expectedRows(progress)
  return expected === 0 ? undefined : rows / expected
}
