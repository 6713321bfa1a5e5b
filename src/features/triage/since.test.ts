import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { forgetLastLooks, readStored } from '#/lib/storage'
import { aBox } from './a-box'
import { bounds, keepLook, lookOf, readLook, readLooks } from './last-look'
import type { Look, SilentWord } from './last-look'
import type { SilentBox } from './rules'
import { changesSince } from './since'

const noon = Date.parse('2026-11-22T12:00:00Z')
const hour = 3_600_000
const one = 'customer0001'
const two = 'customer0002'
const none: ReadonlySet<string> = new Set()

function seen(
  sites: Record<string, SilentBox[]>,
  words: Record<string, SilentWord> = {},
  failed: ReadonlySet<string> = none,
  wordless: ReadonlySet<string> = none,
  partly: ReadonlySet<string> = none,
) {
  const parts = Object.entries(sites).map(([id, boxes]) => ({
    id,
    rows: boxes.map((box) => ({ ...box, customerId: id })),
  }))
  return {
    parts,
    failed,
    wordless,
    partly,
    wordOf: ({ device }: SilentBox): SilentWord => words[device.id] ?? 'ALLOFFLINE',
  }
}

const [a, b, c] = ['a', 'b', 'c'].map((id) => aBox(id, noon - hour))
const box = (each: SilentBox | undefined) => each ?? aBox('none', noon)

function kindsSince(look: Look, now: ReturnType<typeof seen>) {
  const { changes, ...rest } = changesSince(look, now, noon + hour)
  return { ...rest, changes: changes.map(({ kind, key }) => [kind, key.split(' ')[0]]) }
}

describe('since my last look', () => {
  test('newly silent, worse and silent no more', () => {
    const look = lookOf('all', noon, seen({ one: [box(a), box(b)] }, { a: 'PRESUMEDDEAD' }))
    const now = seen({ one: [box(a), box(c)] }, { a: 'DEAD' })
    expect(kindsSince(look, now)).toEqual({
      changes: [
        ['fallen', 'c'],
        ['worse', 'a'],
        ['back', 'b'],
      ],
      unread: 0,
      unsure: 0,
    })
  })

  test('nothing changed', () => {
    const now = seen({ one: [box(a), box(b)] }, { a: 'DEAD' })
    expect(kindsSince(lookOf('all', noon, now), now).changes).toEqual([])
  })

  test('a customer that cannot be read now has nothing that came back', () => {
    const look = lookOf('all', noon, seen({ one: [box(a)], two: [box(b)], gone: [box(c)] }))
    const now = seen({ one: [], two: [] }, {}, new Set(['two']))
    expect(kindsSince(look, now)).toEqual({ changes: [['back', 'a']], unread: 2, unsure: 0 })
  })

  test('what may have been dead at the last look did not get worse since', () => {
    const unread = seen({ one: [box(a)], two: [box(b)] }, {}, none, new Set(['one']))
    const now = seen({ one: [box(a)], two: [box(b)] }, { a: 'DEAD', b: 'DEAD' })
    expect(kindsSince(lookOf('all', noon, unread), now).changes).toEqual([['worse', 'b']])
  })

  test('what is in a row that could not be read did not come back, and may have been silent then', () => {
    const partly = new Set(['one'])
    const whole = seen({ one: [box(a), box(b)] })
    const broken = seen({ one: [box(a)] }, {}, none, none, partly)
    expect(kindsSince(lookOf('all', noon, whole), broken)).toEqual({
      changes: [],
      unread: 1,
      unsure: 0,
    })
    expect(kindsSince(lookOf('all', noon, broken), whole)).toEqual({
      changes: [],
      unread: 0,
      unsure: 1,
    })
  })

  test('of one that could not be read then, only what was heard of since is new', () => {
    const before = seen({ one: [], two: [box(a)] }, {}, new Set(['two']))
    const later = aBox('later', noon + 60_000)
    const now = seen({ one: [], two: [box(a), later] })
    expect(kindsSince(lookOf('all', noon, before), now)).toEqual({
      changes: [['fallen', 'later']],
      unread: 0,
      unsure: 1,
    })
  })

  test('one that was not asked had no silent set-top box, and perhaps an Android device', () => {
    const tablet = aBox('tablet', noon - hour, { kind: 'ANDROID_TABLET' })
    const now = seen({ one: [box(a), tablet] })
    expect(kindsSince(lookOf('all', noon, seen({})), now)).toEqual({
      changes: [['fallen', 'a']],
      unread: 0,
      unsure: 1,
    })
  })

  test('disabled boxes are no news, and one that moved to another customer did not come back', () => {
    const off = aBox('off', noon - hour, { enabled: false })
    const look = lookOf('all', noon, seen({ one: [box(a)], two: [] }))
    expect(kindsSince(look, seen({ one: [], two: [box(a), off] })).changes).toEqual([])
  })
})

describe('a look is kept', () => {
  beforeEach(() => forgetLastLooks())

  test('per user and scope, until this browser is told to forget', () => {
    const sites = { [one]: [box(a)], [two]: [] }
    const look = lookOf('all', noon, seen(sites, { a: 'DEAD' }, none, new Set([two])))
    expect(keepLook('me', 'all', look)).toBe(true)
    expect(readLook('me', 'all')).toEqual(look)
    expect(readLook('me', one)).toBe(undefined)
    expect(readLook('you', 'all')).toBe(undefined)
    forgetLastLooks()
    expect(readLook('me', 'all')).toBe(undefined)
  })

  test('the newest few; what is taken back is gone', () => {
    const look = lookOf('all', noon, seen({ [one]: [box(a)] }))
    const scopes = Array.from({ length: bounds.looks + 2 }, (_, index) => `customer000${index}`)
    for (const scope of scopes) keepLook('me', scope, { ...look, scope })
    expect(scopes.filter((scope) => readLook('me', scope))).toEqual(scopes.slice(2))
    keepLook('me', 'customer0005', undefined)
    expect(readLook('me', 'customer0005')).toBe(undefined)
    expect(readLook('me', 'customer0004')).toBeDefined()
  })

  test('6,000 silent boxes take less than 400 kB, and more than may be kept is not', () => {
    const boxes = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        aBox(String(1e23 + index).padEnd(24, '0'), noon, { deviceId: '00:1A:79:00:00:00' }),
      )
    const many = boxes(6_000).map((each, index) => ({ ...each, key: `${index} ${each.key}` }))
    expect(keepLook('me', 'all', lookOf('all', noon, seen({ one: many })))).toBe(true)
    expect(readStored('last-looks:me')?.length).toBeLessThan(400_000)
    const words = new Map(
      Array.from({ length: bounds.boxes + 1 }, (_, index) => [`k${index}`, 'DEAD'] as const),
    )
    const unknown = { failed: none, wordless: none }
    const large: Look = { scope: 'all', at: noon, sites: new Map([[one, words]]), ...unknown }
    expect(keepLook('me', 'all', large)).toBe(false)
    expect(readLook('me', 'all')).toBe(undefined)
  })

  test('junk in storage costs only itself', () => {
    const good = { scope: one, at: noon, sites: { [one]: [['a 1'], [], ['b 2', 7]] }, failed: [] }
    const bad = [null, 7, {}, { ...good, at: 'noon' }, { ...good, scope: '../..' }]
    const text = JSON.stringify({ version: 1, looks: [...bad, good] })
    expect(readLooks(text)).toHaveLength(1)
    expect(readLooks(text)[0]?.wordless.size).toBe(0)
    expect([...(readLooks(text)[0]?.sites.get(one) ?? [])]).toEqual([
      ['a 1', 'ALLOFFLINE'],
      ['b 2', 'DEAD'],
    ])
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (any) => Array.isArray(readLooks(any))))
  })
})
