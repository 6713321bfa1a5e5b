const wordsRead = 256

/** At most two letters or digits that stand for a name in the place of a picture; of none, none. */
export function initials(name: string): string {
  const words = name.slice(0, wordsRead).match(/[\p{L}\p{N}]+/gu) ?? []
  const firsts = words.slice(0, 2).map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0))
  return firsts.join('').toUpperCase()
}
