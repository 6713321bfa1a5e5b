import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestPasted, mostPasted, readPastedIds, readPastedInSlices } from './pasted-ids'

const mac = '001A790BC311'
const keysOf = (text: string) => readPastedIds(text).mentions.map(({ key }) => key)
const unreadOf = (text: string) => readPastedIds(text).unread.map((each) => each.text)

test.each([
  '00:1A:79:0B:C3:11',
  '00-1a-79-0b-c3-11',
  '001A.790B.C311',
  '00 1A 79 0B C3 11',
  '00.1A.79.0B.C3.11',
  '001a790bc311',
  '00‑1A‑79‑0B‑C3‑11',
  '00–1A–79–0B–C3–11',
  '00:1A:\u200b79:0B:C3:11',
  '\ufeff00:1A:79:0B:C3:11',
  '00\u00a01A\u00a079\u00a00B\u00a0C3\u00a011',
  '"00:1A:79:0B:C3:11"',
  '«00:1A:79:0B:C3:11»',
  'MAC:00:1A:79:0B:C3:11',
  'MAC:001A790BC311',
  'mac = 00-1A-79-0B-C3-11',
  'The box (00:1A:79:0B:C3:11) is dark.',
  'Boks 00 1A 79 0B C3 11, 2. sal',
  'It is 001A.790B.C311.',
  'https://puls.test/devices/5f1c0a9b8e7d6c5b4a392817/00:1A:79:0B:C3:11?page=2',
  'https://puls.test/triage/paste?ids=00%3A1A%3A79%3A0B%3AC3%3A11',
])('%j holds one MAC', (text) => {
  expect(keysOf(text)).toEqual([mac])
})

test.each([
  ['1702493', ['1702493']],
  ['#1702493', ['1702493']],
  ['Tablet 1702493 (stue 4)', ['1702493']],
  ['1702493 1702496\t1702499;1702502', ['1702493', '1702496', '1702499', '1702502']],
  ['1702493/1702496', ['1702493', '1702496']],
  // Alone on its line it is one, however short.
  ['7', ['7']],
  ['stue 7', []],
  ['stue\t7', []],
  // A range, an amount, a telephone number: none of them names a device.
  ['1702493-1702496', []],
  ['1702493.50', []],
  ['+4512345678', []],
  ['ring 12 34 56 78 90 12', []],
])('%j holds the barcodes %j', (text, keys) => {
  expect(keysOf(text)).toEqual(keys)
})

test.each([
  ['00:1A:79:0B:C3'],
  ['00:1A:79:0B:C3:11:22'],
  ['00:1A-79:0B-C3:11'],
  ['00:1A:79:0B:C3:1G'],
  ['OO1A790BC311'],
  ['001A790BC31'],
])('%j looks like an id and is none', (text) => {
  expect(readPastedIds(`boks ${text}, stue`)).toMatchObject({
    mentions: [],
    unread: [
      { text: 'boks', nearly: false },
      { text, nearly: true },
      { text: ' stue'.trim(), nearly: false },
    ],
  })
})

test.each(['60b5d639-ccdc-4db8-8824-069bd94c95bf', '5f1c0a9b8e7d6c5b4a392817', '2026-11-22T12:02'])(
  '%j is no MAC, nor nearly one',
  (text) => {
    expect(readPastedIds(`sag ${text}`)).toMatchObject({
      mentions: [],
      unread: [{ text: `sag ${text}`, nearly: false }],
    })
  },
)

test('a mail: what is around the ids is kept, in its order', () => {
  const mail = `Hej\r\n\r\nDisse er mørke: 00:1A:79:0B:C3:11, 001a.790b.c312 og\n1702493 (stue 4).\n> 00-1A-79-0B-C3-11\n\nVenlig hilsen\n--\nBo`
  const { ids, unread } = readPastedIds(mail)
  expect(ids).toEqual([
    { key: mac, raw: '00:1A:79:0B:C3:11', times: 2 },
    { key: '001A790BC312', raw: '001a.790b.c312', times: 1 },
    { key: '1702493', raw: '1702493', times: 1 },
  ])
  expect(unread.map(({ text }) => text)).toEqual([
    'Hej',
    'Disse er mørke:',
    'og',
    '(stue 4).',
    'Venlig hilsen',
    'Bo',
  ])
})

test('a spreadsheet with its header', () => {
  const sheet = 'MAC\tRoom\r\n"00:1A:79:0B:C3:11"\t12\r\n001A790BC312;"3, left"\r\n'
  expect(keysOf(sheet)).toEqual([mac, '001A790BC312'])
  expect(unreadOf(sheet)).toEqual(['MAC', 'Room', '12', '"3', 'left"'])
})

const pair = fc.nat(0xff).map((byte) => byte.toString(16).padStart(2, '0'))
const address = fc.array(pair, { minLength: 6, maxLength: 6 })
const notation = fc.constantFrom<(six: string[]) => string>(
  (six) => six.join(':'),
  (six) => six.join('-').toUpperCase(),
  (six) => six.join(''),
  (six) => six.join('.'),
  (six) => [0, 2, 4].map((at) => six.slice(at, at + 2).join('')).join('.'),
)
const barcode = fc.integer({ min: 1_000_000, max: 9_999_999 }).map(String)
const id = fc.oneof(
  fc.tuple(address, notation).map(([six, write]) => ({
    key: six.join('').toUpperCase(),
    raw: write(six),
  })),
  barcode.map((key) => ({ key, raw: key })),
)
const before = fc.constantFrom('', '"', '(', 'MAC: ', 'boks ', '\u200b', '- ', '• ')
const after = fc.constantFrom('\n', '\r\n', '\t', ', ', '; ', ' | ', '"\n', ') og ', ' (stue 4)\n')

test('every id is found, in the order and as often as it stands there', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(before, id, after)), (parts) => {
      const text = parts.map(([left, { raw }, right]) => left + raw + right).join('')
      const { mentions, ids } = readPastedIds(text)
      expect(mentions).toEqual(parts.map(([, each]) => each))
      expect(ids.map(({ key }) => key)).toEqual([...new Set(mentions.map(({ key }) => key))])
      expect(ids.reduce((sum, { times }) => sum + times, 0)).toBe(mentions.length)
    }),
  )
})

test('no letter and no figure is dropped: it is in an id, or in what is none', () => {
  const signs = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
  const unit = fc.constantFrom(
    '0',
    '1',
    'A',
    'f',
    'g',
    ':',
    '-',
    '.',
    ' ',
    '\n',
    ',',
    '\u00a0',
    'æ',
  )
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
      const { mentions, unread } = readPastedIds(text)
      const kept = [...mentions.map(({ raw }) => raw), ...unread.map((each) => each.text)]
      const sorted = (some: string) => Array.from(signs(some)).toSorted()
      expect(sorted(kept.join(''))).toEqual(sorted(text))
    }),
  )
})

test('whatever is pasted is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { mentions, ids, beyond } = readPastedIds(text)
      expect(ids.length).toBeLessThanOrEqual(mentions.length)
      expect(beyond).toBe(0)
    }),
  )
})

test('more ids than are looked for are counted, and a text beyond all measure is cut', () => {
  const lines = Array.from({ length: mostPasted + 3 }, (_, index) => String(1_000_000 + index))
  const read = readPastedIds([...lines, lines[0]].join('\n'))
  expect([read.ids.length, read.mentions.length, read.beyond]).toEqual([5_000, 5_001, 3])
  expect(read.cut).toBe(false)
  expect(readPastedIds(' '.repeat(longestPasted + 1)).cut).toBe(true)
})

test(
  'five thousand lines are read in slices, and a text that means harm before anybody notices',
  { tags: ['scale'] },
  async () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => {
      const six = (0x1a79_000000 + index).toString(16).padStart(12, '0').match(/../g) ?? []
      return `boks ${index}: ${six.join(':')}, stue ${index}`
    })
    const harm = ['-', 'a-', '0', '00:', 'a ', '1.', '"', '00 ', 'A0:g'].map((each) =>
      each.repeat(longestPasted / each.length),
    )
    for (const text of [lines.join('\n'), ...harm, ...harm.map((each) => `x${each}y`)]) {
      const began = performance.now()
      readPastedIds(text)
      expect(performance.now() - began).toBeLessThan(1_000)
    }
    const text = lines.join('\n')
    expect(await readPastedInSlices({ text })).toEqual(readPastedIds(text))
    expect(readPastedIds(text).ids).toHaveLength(5_000)
  },
)
