import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillTemplate, named } from './template'
import type { Level } from './template'

const levels: Record<string, Level> = { title: 'text', site: 'site', phone: 'site', box: 'box' }
const levelOf = (name: string) => (Object.hasOwn(levels, name) ? levels[name] : undefined)
const two = {
  values: { title: 'Three boxes' },
  sites: [
    { values: { site: 'A', phone: '1' }, boxes: [{ box: 'a1' }, { box: 'a2' }] },
    { values: { site: 'B', phone: null }, boxes: [{ box: 'b1' }] },
  ],
  more: null,
}

test('what names a customer stands once for each, and what names a box once for each of its boxes', () => {
  const template = 'To: {title}\n\n{site}\nCall {phone}\n* {box}\n\n(end of { site })\nYours'
  expect(fillTemplate(template, levelOf, two).split('\n')).toEqual(
    [
      ['To: Three boxes', ''],
      ['A', 'Call 1', '* a1', '* a2', '', '(end of A)'],
      ['', 'B', '* b1', '', '(end of B)', 'Yours', ''],
    ].flat(),
  )
})

test('a line goes only when nothing of it applies', () => {
  const filling = { ...two, sites: two.sites.slice(1) }
  const template = 'Call {phone}\nCall {phone} at {site}\nCall {phone} or {tel}\nCall'
  expect(fillTemplate(template, levelOf, filling)).toBe('Call – at B\nCall – or {tel}\nCall\n')
})

test('lines between the first and the last of a box belong to it, and the rest is said below', () => {
  const filling = { ...two, more: '… and 9 more' }
  expect(fillTemplate('{box}\n--\n{box}\nend', levelOf, filling)).toBe(
    'a1\n--\na1\na2\n--\na2\n\nb1\n--\nb1\n… and 9 more\nend\n',
  )
  expect(fillTemplate('{site}', levelOf, filling)).toBe('A\n\nB\n')
})

const wild = fc.array(
  fc.oneof(
    fc.constantFrom('{title}', '{site}', '{phone}', '{box}', '{', '}', '{{box}}', '{constructor}'),
    fc.constantFrom('\n', '\r\n', '$&', '{ }', '{__proto__}', '{telefon}'),
    fc.string({ unit: 'binary' }),
  ),
)
const wildText = wild.map((pieces) => pieces.join(''))

test('a template without placeholders stays as it was written', () => {
  const plain = wildText.filter((text) => named(text).every(({ name }) => !levelOf(name)))
  fc.assert(
    fc.property(plain, (template) => {
      const written = fillTemplate(template, levelOf, two)
      const lines = template.split(/\r\n|\r|\n/).join('\n')
      expect(written).toBe(lines.endsWith('\n') ? lines : `${lines}\n`)
    }),
  )
})

test('no word of a template is lost, whatever it is, and no value is read as one', () => {
  const value = '{title}$&{box}'
  const filling = {
    values: { title: value },
    sites: [{ values: { site: value, phone: value }, boxes: [{ box: value }] }],
    more: null,
  }
  fc.assert(
    fc.property(wildText, (template) => {
      // Of one box of one customer nothing is repeated, so the values can be taken out again.
      const names = named(template).filter(({ name }) => levelOf(name))
      const expected = names.reduce<[string, string]>(
        ([done, rest], { text }) => {
          const [before = ''] = rest.split(text, 1)
          return [done + before + value, rest.slice(before.length + text.length)]
        },
        ['', template],
      )
      const lines = expected
        .join('')
        .split(/\r\n|\r|\n/)
        .join('\n')
      expect(fillTemplate(template, levelOf, filling)).toBe(
        lines.endsWith('\n') ? lines : `${lines}\n`,
      )
    }),
  )
})
