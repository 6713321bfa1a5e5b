import { pastedCells, pastedLines } from './pasted-text'

/** A device's number, always as text: as a JavaScript number it would lose the zeros in front. */
const imeiLength = 15

export function isImei(text: string): boolean {
  return /^\d{15}$/.test(text)
}

/**
 * Whether the last digit is the check digit of the others (Luhn). Nothing is refused for it: the
 * vendor's own examples fail it, so it is worth a hint and no more.
 */
export function hasCheckDigit(imei: string): boolean {
  if (!isImei(imei)) return false
  let sum = 0
  for (let index = 0; index < imeiLength; index++) {
    const digit = Number(imei[index])
    const weighed = index % 2 === 1 ? digit * 2 : digit
    sum += weighed > 9 ? weighed - 9 : weighed
  }
  return sum % 10 === 0
}

export type RefusedImei = {
  /** as it was pasted, cut where it is long */
  text: string
  reason: 'tooShort' | 'tooLong' | 'notDigits' | 'duplicate'
}

export type PastedImeis = { taken: string[]; refused: RefusedImei[] }

const longestShown = 64

/**
 * Sorts a pasted text into IMEIs, each once and in their order, and the rest with the reason. One may
 * be written in groups, with spaces or hyphens in it, and in quotes. They are told apart by lines,
 * commas, semicolons and tabs, and by spaces once there are digits enough for one.
 */
export function readImeis(pasted: string): PastedImeis {
  const taken = new Set<string>()
  const refused: RefusedImei[] = []
  for (const entry of pastedLines(pasted).flatMap(pastedCells).flatMap(entriesOf)) {
    const digits = bare(entry)
    const reason = refusalOf(digits) ?? (taken.has(digits) ? 'duplicate' : undefined)
    if (reason === undefined) taken.add(digits)
    else refused.push({ text: shown(entry), reason })
  }
  return { taken: [...taken], refused }
}

/** Spaces, hyphens and dashes of all kinds, quotes, and what cannot be seen. */
const decoration = /[\s\p{Pd}\p{Cf}\u2212._/"'’]+/gu

function bare(text: string): string {
  return text.replace(decoration, '')
}

/** Groups of one number are put together; a word, or a number that is whole, stands alone. */
function entriesOf(line: string): string[] {
  const entries: string[] = []
  let groups: string[] = []

  function close() {
    const entry = groups.join(' ')
    if (bare(entry) !== '') entries.push(entry)
    groups = []
  }

  for (const word of line.split(/\s+/)) {
    const length = bare(word).length
    const isAlone = length >= imeiLength - 1 || /\p{L}/u.test(word)
    if (isAlone) close()
    groups.push(word)
    if (isAlone || bare(groups.join('')).length >= imeiLength) close()
  }
  close()
  return entries
}

function refusalOf(text: string): RefusedImei['reason'] | undefined {
  if (!/^\d+$/.test(text)) return 'notDigits'
  if (text.length < imeiLength) return 'tooShort'
  return text.length > imeiLength ? 'tooLong' : undefined
}

function shown(entry: string): string {
  const text = entry.trim()
  return text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text
}
