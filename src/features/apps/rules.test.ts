import { expect, test } from 'vitest'
import { readRows } from '#/api/set-aside'
import type { WhitelistAnswer } from '#/api/telecomx/app-client'
import { whitelistAppSchema } from '#/api/telecomx/app-schemas'
import { differs, serverMarks, verdictOn } from './rules'

function entry(row: object): WhitelistAnswer {
  const [app] = readRows([{ _id: 'a.b', ...row }], whitelistAppSchema).rows
  if (app === undefined) throw new Error('not read')
  return { kind: 'listed', app }
}

const apks = [{ version: '2.7.0', default: true }, { version: '2.6.9' }, { version: '2.6.3' }]
const has = (versionName: string | null, installed: boolean | null = true) => ({
  installed,
  versionName,
})

test.each([
  ['2.7.0', { kind: 'same' }],
  ['2.6.9', { kind: 'behind', by: 1 }],
  ['2.6.3', { kind: 'behind', by: 2 }],
  ['2.8', { kind: 'newer' }],
  ['280', { kind: 'notComparable' }],
  [null, { kind: 'noVersion' }],
  ['', { kind: 'noVersion' }],
])('%j against a default of 2.7.0', (versionName, verdict) => {
  expect(verdictOn(has(versionName), entry({ apks }))).toEqual(verdict)
})

test('F51 of two defaults the first counts; without one nothing is behind', () => {
  const two = entry({
    apks: [
      { version: '2.0', default: 'true' },
      { version: '3.0', default: true },
    ],
  })
  expect(verdictOn(has('2.0'), two)).toEqual({ kind: 'same' })
  for (const none of [{}, { apks: [{ version: '3.0' }] }, { apks: [{ default: true }] }]) {
    expect(verdictOn(has('1.0'), entry(none))).toEqual({ kind: 'noDefault' })
  }
})

test('what is whitelist only is never outdated, whatever is installed', () => {
  for (const app of [has('1.0'), has(null), has('1.0', false)]) {
    const verdict = verdictOn(app, entry({ apks, whitelistOnly: true }))
    expect(verdict).toEqual({ kind: 'whitelistOnly' })
  }
})

test('F22 F23 a missing entry and a refusal are verdicts, and not that all is well', () => {
  expect(verdictOn(has('1.0'), { kind: 'notListed' })).toEqual({ kind: 'notListed' })
  const refused = { kind: 'refused', reason: 'feature' } as const
  expect(verdictOn(has('1.0'), refused)).toEqual({ kind: 'refused' })
})

test('only what is said not to be installed is not', () => {
  expect(verdictOn(has('2.7.0', false), entry({ apks }))).toEqual({ kind: 'notInstalled' })
  expect(verdictOn(has('2.7.0', null), entry({ apks }))).toEqual({ kind: 'same' })
})

test('an unreadable version of the entry leaves the number of steps unknown', () => {
  const answer = entry({ apks: [...apks, { version: 7 }] })
  expect(verdictOn(has('2.6.3'), answer)).toEqual({ kind: 'behind', by: null })
  expect(verdictOn(has('2.7.0'), answer)).toEqual({ kind: 'same' })
})

const mark = (outdated: boolean, missing = false) => ({ outdated, missing })

test('ours and the server’s differ where both say something', () => {
  expect(differs({ kind: 'behind', by: 1 }, mark(true))).toBe(false)
  expect(differs({ kind: 'behind', by: 1 }, mark(false))).toBe(true)
  for (const kind of ['same', 'newer', 'whitelistOnly'] as const) {
    expect(differs({ kind }, mark(false))).toBe(false)
    expect(differs({ kind }, mark(true))).toBe(true)
    expect(differs({ kind }, mark(false, true))).toBe(true)
  }
  const silent = [
    'notListed',
    'notInstalled',
    'noDefault',
    'noVersion',
    'notComparable',
    'refused',
  ] as const
  for (const kind of silent) {
    expect(differs({ kind }, mark(true, true))).toBe(false)
  }
})

const applications = [
  { id: 'a.b', name: 'Ur' },
  { id: 'c.d', name: 'a.b' },
  { id: 'e.f', name: 'Avis' },
  { id: 'g.h', name: 'AVIS' },
]

test('the server’s words are matched by package id, then by name without case, else they are text', () => {
  const { of, unmatched } = serverMarks(
    { appsOutdated: ['a.b', 'Amazon Prime Video'], appsMissing: ['UR', 'avis'] },
    applications,
  )
  expect(of('a.b')).toEqual({ outdated: true, missing: true })
  expect(of('c.d')).toEqual({ outdated: false, missing: false })
  // Two have that name: which of them is meant, nobody says.
  expect(of('e.f')).toEqual({ outdated: false, missing: false })
  expect(unmatched).toEqual(['Amazon Prime Video', 'avis'])
})

test('an application that the device lists twice is one, and a word is read without its edges', () => {
  const twice = [...applications, { id: 'a.b', name: 'Ur' }]
  const { of, unmatched } = serverMarks({ appsOutdated: [' ur '], appsMissing: null }, twice)
  expect(of('a.b')).toEqual({ outdated: true, missing: false })
  expect(unmatched).toEqual([])
})

test('no lists, no marks', () => {
  const { of, unmatched } = serverMarks({ appsOutdated: null, appsMissing: null }, applications)
  expect([of('a.b'), unmatched]).toEqual([{ outdated: false, missing: false }, []])
})
