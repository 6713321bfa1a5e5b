import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from './csv'

test('writes RFC 4180 with a byte order mark', () => {
  const rows = [['1701223', '15.6" Hjemme', 'Solgården, stue', 'a;b', '']]
  expect(toCsv(['Id', 'Name', 'Place', 'Note', 'Empty'], rows, ',')).toBe(
    '\ufeffId,Name,Place,Note,Empty\r\n1701223,"15.6"" Hjemme","Solgården, stue",a;b,\r\n',
  )
  expect(toCsv(['Id'], [['a;b'], ['a,b']], ';')).toBe('\ufeffId\r\n"a;b"\r\na,b\r\n')
})

test('keeps identifiers whole', () => {
  const ids = ['00:1A:79:73:AF:D1', '0001701', '356938035643809', '1234567890qwertyuiopqwer']
  expect(
    toCsv(
      ['Id'],
      ids.map((id) => [id]),
      ',',
    )
      .split('\r\n')
      .slice(1, -1),
  ).toEqual(ids)
})

test.each([
  '=1+1',
  '+45 12 12 12 12',
  '-1',
  '@SUM(A1)',
  '|calc',
  '\tx',
  '\rx',
  '\nx',
  '\0x',
  ' =1+1',
  '\u00a0=1+1',
  '\u3000=1+1',
  '\ufeff=1+1',
  '\u200b\u202e=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '｜x',
])('S-24 %j is no formula', (value) => {
  const [, row] = parse(toCsv(['Name'], [[value]], ','), ',')
  expect(row).toEqual([`'${value}`])
})

test.each(['MAG520, Hjemme', '1+1', 'a=b', "'quoted", 'x\ty', '(45)'])(
  'leaves %j alone',
  (value) => {
    expect(parse(toCsv(['Name'], [[value]], ','), ',')[1]).toEqual([value])
  },
)

test('every table reads back, and no cell begins like a formula', () => {
  const sharp = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '|',
    '\t',
    '\r',
    '\n',
    '\0',
    '"',
    ' ',
    ',',
    ';',
    '\ufeff',
    '＝',
    "'",
  )
  const cell = fc.string({
    unit: fc.oneof(
      sharp,
      fc.nat(0xd7_ff).map((code) => String.fromCharCode(code)),
    ),
    maxLength: 8,
  })
  const rows = fc.array(fc.tuple(cell, cell), { maxLength: 5 })
  fc.assert(
    fc.property(rows, fc.constantFrom(',' as const, ';' as const), (table, separator) => {
      const [header, ...read] = parse(toCsv(['A', 'B'], table, separator), separator)
      expect(header).toEqual(['A', 'B'])
      expect(read.map((row) => row.length)).toEqual(table.map(() => 2))
      for (const [index, row] of table.entries()) {
        for (const [column, value] of row.entries()) {
          const written = read[index]?.[column] ?? ''
          expect([value, `'${value}`]).toContain(written)
          expect(written).not.toMatch(/^[\s\ufeff]*[=+\-@|\t\r\n\0＝＋－＠｜]/)
        }
      }
    }),
  )
})

/** A reader of RFC 4180, written apart from the writer. */
function parse(csv: string, separator: string): string[][] {
  expect(csv[0]).toBe('\ufeff')
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 1; at < csv.length; at++) {
    const character = csv[at] ?? ''
    if (quoted) {
      if (character !== '"') cell += character
      else if (csv[at + 1] === '"') cell += csv[++at] ?? ''
      else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === separator) endCell()
    else if (character === '\r' && csv[at + 1] === '\n') {
      endCell()
      rows.push([])
      at++
    } else cell += character
  }
  return rows.slice(0, -1)
}
