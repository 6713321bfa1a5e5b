/**
 * Versions are compared within one kind only: digits by their number, dotted digits part by part. What
 * is written in any other way is the same as its like and comparable with nothing.
 */
type Parts = { kind: 'number' | 'dotted'; parts: string[] }

function read(version: string): Parts | null {
  if (!/^\d+(?:\.\d+)*$/.test(version)) return null
  // Digits, never a number: a build of twenty digits is not the next one.
  const parts = version.split('.').map((part) => part.replace(/^0+(?=\d)/, ''))
  const kind = parts.length === 1 ? 'number' : 'dotted'
  while (parts.length > 1 && parts.at(-1) === '0') parts.pop()
  return { kind, parts }
}

function compareDigits(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length
  return a === b ? 0 : a < b ? -1 : 1
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const order = compareDigits(a[index] ?? '0', b[index] ?? '0')
    if (order !== 0) return order
  }
  return 0
}

/** Below 0: the first is the older. Null: not to be compared, which is not equal. */
export function compareVersions(a: string, b: string): number | null {
  if (a === b) return 0
  const [first, second] = [read(a), read(b)]
  if (first === null || first.kind !== second?.kind) return null
  return compareParts(first.parts, second.parts)
}

export type VersionDifference =
  | { kind: 'same' }
  /** `by`: how many of the listed versions lie ahead, the wanted one included; null: that cannot be told */
  | { kind: 'behind'; by: number | null }
  | { kind: 'newer' }
  | { kind: 'notComparable' }

/** How an installed version stands to the wanted one, among the versions that are listed. */
export function versionDifference(
  installed: string,
  wanted: string,
  listed: ReadonlyArray<string | null>,
): VersionDifference {
  const order = compareVersions(installed, wanted)
  if (order === null) return { kind: 'notComparable' }
  if (order === 0) return { kind: 'same' }
  return order > 0 ? { kind: 'newer' } : { kind: 'behind', by: stepsTo(installed, wanted, listed) }
}

function stepsTo(installed: string, wanted: string, listed: ReadonlyArray<string | null>) {
  const ahead = new Set<string>()
  for (const version of [...listed, wanted]) {
    const parts = version === null ? null : read(version)
    const after = version === null ? null : compareVersions(installed, version)
    const upTo = version === null ? null : compareVersions(version, wanted)
    // One that has no place among the others could lie in between, and then it would count.
    if (parts === null || after === null || upTo === null) return null
    if (after < 0 && upTo <= 0) ahead.add(parts.parts.join('.'))
  }
  return ahead.size
}
