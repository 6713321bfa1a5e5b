import { expect, test } from 'vitest'
import { treeOf } from './tree.ts'
import { unreadWords } from './words.ts'

const words = {
  list: { none: 'None', of: (total: number) => `of ${total}` },
  reasons: { offline: 'Offline', timeout: 'Too late' },
}

function unread(code: string, path = 'src/list/a.tsx'): string[] {
  return unreadWords(treeOf({ [path]: code }), words)
}

test.each([
  'f(t.list.none, t.list.of(3), t.reasons[code])',
  'const { none, of: many } = t.list; t.reasons[code]',
  "f(t[empty ? 'none' : 'of'], reasons[code])",
  'function A({ none, of }) { return none + reasons[code] }',
])('these are all read: %s', (code) => {
  expect(unread(code)).toEqual([])
})

test('what nothing names is not', () => {
  expect(unread('t.list.none')).toEqual(['list.of', 'reasons.offline', 'reasons.timeout'])
  expect(unread('// t.list.none')).toContain('list.none')
})

test('a test or a catalogue does not count as a reader', () => {
  expect(unread('t.list.none', 'src/list/a.test.ts')).toContain('list.none')
  expect(unread('t.list.none', 'src/i18n/da/list.ts')).toContain('list.none')
})
