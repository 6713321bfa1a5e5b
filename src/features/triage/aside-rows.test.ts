import { expect, test } from 'vitest'
import { asideBoxOf } from '#/lib/set-asides'
import { aBox, aSite } from './a-box'
import { asideRow } from './aside-rows'

const box = aBox('a', 1_000)
const aside = { ...asideBoxOf(box), reason: 'spare', words: '', until: 9, since: 1 } as const
const siteOf = new Map([['site', aSite()]])
const known = {
  siteOf,
  boxes: new Map([['site', [box, aBox('b', 2_000)]]]),
  partly: new Set<string>(),
  scope: 'all',
}

test('what the offline set names is silent, and known by name', () => {
  expect(asideRow(aside, known)).toMatchObject({ status: 'silent', device: box.device })
})

test('what it does not name is not silent, and no more is said of it', () => {
  const row = asideRow(aside, { ...known, boxes: new Map([['site', []]]) })
  expect(row).toMatchObject({ status: 'answers', device: undefined })
})

test('of a set that was not read nothing is known', () => {
  for (const boxes of [undefined, new Map([['elsewhere', [box]]])]) {
    expect(asideRow(aside, { ...known, boxes }).status).toBe('unread')
  }
})

test('what a set does not name that was not read wholly may be in the rest of it', () => {
  const partly = new Set(['site'])
  expect(asideRow(aside, { ...known, partly }).status).toBe('silent')
  const boxes = new Map([['site', []]])
  expect(asideRow({ ...aside }, { ...known, boxes, partly }).status).toBe('unread')
})

test('a row stays the same until what it shows is another', () => {
  const row = asideRow(aside, known)
  expect(asideRow(aside, { ...known })).toBe(row)
  expect(asideRow(aside, { ...known, boxes: undefined })).not.toBe(row)
})
