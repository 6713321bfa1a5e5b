import { longestBarcode, readDeviceId, shortestBarcode } from './device-id'
import { inSlices } from './in-slices'
import { pastedCells, pastedLines } from './pasted-text'

/** An id as it was pasted, and what it is compared by. */
export type Mention = { key: string; raw: string }

/** An id once, however often and in whatever notations it was pasted. */
export type PastedId = Mention & { times: number }

/** What is no id; `nearly`: it looks as if it were meant to be one. */
export type UnreadText = { text: string; nearly: boolean }

export type PastedIds = {
  /** Every one, in the order of the text. */
  mentions: Mention[]
  /** The same, each once. */
  ids: PastedId[]
  /** Mentions of further ids than are looked for. */
  beyond: number
  unread: UnreadText[]
  /** The text was too long to be read to its end. */
  cut: boolean
}

export const mostPasted = 5_000
export const longestPasted = 250_000

/**
 * Finds MACs and barcodes in a pasted text: a column, the cells of a spreadsheet, the lines of a mail.
 * What is none of them is kept as such. Standing alone on its line any number is a barcode, as it is in
 * an order; between words only one of some length.
 */
export function readPastedIds(text: string): PastedIds {
  const reading = readingOf(text)
  let step = reading.next()
  while (!step.done) step = reading.next()
  return step.value
}

/** The same with room in between for the page: thousands of lines of prose take longer than a frame. */
export async function readPastedInSlices({ text }: { text: string }): Promise<PastedIds> {
  const breathe = inSlices()
  const reading = readingOf(text)
  let step = reading.next()
  while (!step.done) {
    const pause = breathe()
    if (pause) await pause
    step = reading.next()
  }
  return step.value
}

/** Stops at each cell, for whoever has something else to do. */
function* readingOf(text: string): Generator<undefined, PastedIds> {
  const read: PastedIds = {
    mentions: [],
    ids: [],
    beyond: 0,
    unread: [],
    cut: text.length > longestPasted,
  }
  const known = new Map<string, PastedId>()

  function mention(raw: string) {
    const { key } = readDeviceId(raw)
    const id = known.get(key)
    if (id === undefined && known.size >= mostPasted) {
      read.beyond += 1
      return
    }
    read.mentions.push({ key, raw })
    if (id) id.times += 1
    else {
      const first = { key, raw, times: 1 }
      known.set(key, first)
      read.ids.push(first)
    }
  }

  for (const line of pastedLines(text.slice(0, longestPasted))) {
    const plain = plainText(line)
    const alone = bare(plain)
    if (isId(alone, 1)) mention(alone)
    else {
      for (const cell of pastedCells(plain)) {
        readCell(cell, mention, read.unread)
        yield
      }
    }
    yield
  }
  return read
}

function readCell(cell: string, mention: (raw: string) => void, unread: UnreadText[]) {
  const alone = bare(cell)
  if (isId(alone, shortestBarcode)) {
    mention(alone)
    return
  }
  const found = [inPairs, inQuads, inOne].flatMap((pattern) => [...cell.matchAll(pattern)])
  let end = 0
  for (const { 0: raw, index } of found.toSorted((one, other) => one.index - other.index)) {
    if (index < end || (raw.includes(' ') && !isMixed(raw))) continue
    keepUnread(cell.slice(end, index), unread)
    mention(raw)
    end = index + raw.length
  }
  keepUnread(cell.slice(end), unread)
}

function isId(text: string, shortest: number): boolean {
  if (text.length < shortest || text.length > longestBarcode) return false
  return readDeviceId(text).kind !== 'other'
}

/** Pairs of figures alone, with spaces between them, are a telephone number as well. */
function isMixed(text: string): boolean {
  return /\d/.test(text) && /[A-F]/i.test(text)
}

/** Without what cannot be seen, and with one space and one hyphen for all kinds of them. */
function plainText(line: string): string {
  return line
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Zs}\v\f]/gu, ' ')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/%3A/gi, ':')
}

/** With its plus a telephone number is none but that. */
const isSign = /[\p{L}\p{N}+]/u

/** Without quotes, brackets and full stops around it. A pattern would try each of a row of dashes anew. */
function bare(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && !isSign.test(text.charAt(start))) start += 1
  while (end > start && !isSign.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** A MAC in groups. More of the same groups before or after it make it another thing. */
const inPairs =
  /(?<![\p{L}\p{N}])(?=..([:.\- ]))(?<!(?<![\p{L}\p{N}])[\dA-F]{2,}\1)[\dA-F]{2}(?:\1[\dA-F]{2}){5}(?![\p{L}\p{N}]|\1[\dA-F]{2,}(?![\p{L}\p{N}]))/giu
const inQuads =
  /(?<![\p{L}\p{N}])(?=.{4}([:.\- ]))(?<!(?<![\p{L}\p{N}])[\dA-F]{2,}\1)[\dA-F]{4}(?:\1[\dA-F]{4}){2}(?![\p{L}\p{N}]|\1[\dA-F]{2,}(?![\p{L}\p{N}]))/giu

/** A MAC, unless it is the end of a UUID, or a barcode, unless it is part of an amount or a range. */
const inOne =
  /(?<![\p{L}\p{N}])(?:(?<![\dA-F]{4}-)[\dA-F]{12}|(?<!\d[.,:-]|\+)\d{6,32}(?![.,:-]\d))(?![\p{L}\p{N}])/giu

/** What looks like an id stands for itself, what is between such words together. */
function keepUnread(text: string, unread: UnreadText[]) {
  let words: string[] = []

  function close() {
    const piece = words.join(' ')
    if (bare(piece) !== '') unread.push({ text: piece, nearly: false })
    words = []
  }

  for (const word of text.split(/\s+/)) {
    if (isNearly(word)) {
      close()
      unread.push({ text: bare(word), nearly: true })
    } else if (word !== '') words.push(word)
  }
  close()
}

/** A MAC with a sign too few or too many or a letter that is none of its, a number with something in it. */
function isNearly(word: string): boolean {
  if (word.length < 10 || word.length > 40 || word.includes('+') || /\d{4}-\d\d-\d\d/.test(word))
    return false
  const signs = bare(word).replace(/[:.-]/g, '')
  if (!/^[\dA-Z]{10,16}$/i.test(signs)) return false
  return signs.replace(/[\dA-F]/gi, '').length <= 2 && signs.replace(/\D/g, '').length >= 3
}
