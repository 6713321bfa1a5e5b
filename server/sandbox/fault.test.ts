import { describe, expect, test } from 'vitest'
import { readFaults, type Fault } from './fault'
import { createFaultList } from './fault-list'

const path = '/flexcare/device'

test('every action and match of the documentation is taken', () => {
  const list = [
    { match: { path }, do: { status: 500 } },
    { match: { path: '/auth/*', method: 'POST', query: { a: 'b' }, nth: 2 }, times: 3, do: {} },
    {
      match: { path },
      do: { headers: { date: null, 'retry-after': '5' }, body: '', contentType: 'text/html' },
    },
    { match: { path }, do: { body: { any: ['json', null] }, delayMs: 50, dateSkewMs: -1000 } },
    { match: { path }, do: { bodyBase64: 'AAEC', wrongContentLength: 100 } },
    { match: { path }, do: { dripBytesPerSec: 10 } },
    { match: { path }, do: { resetAfterBytes: 0 } },
    { match: { path }, do: { truncateAfterBytes: 100 } },
    { match: { path }, do: { silenceAfterBytes: 10 } },
    { match: { path }, do: { hang: true } },
    { match: { path }, do: { insertBefore: 1, deleteBefore: 2, cursor: '007' } },
    {
      match: { path },
      do: {
        patch: [
          { op: 'add', path: '/items/-', value: null },
          { op: 'replace', path: '', value: {} },
          { op: 'remove', path: '/items/0' },
        ],
      },
    },
  ]
  expect(readFaults(list)).toEqual({ faults: list })
})

describe('a bad list is refused with where and what', () => {
  test.each([
    [undefined, /^the body: .*Array/],
    [{}, /^the body: .*Array/],
    [[{ match: { path } }], /^0\.do: /],
    [[{ match: {}, do: {} }], /^0\.match\.path: /],
    [[{ match: { path: 'flexcare' }, do: {} }], /^0\.match\.path: a path begins with \//],
    [[{ match: { path: '/a*b' }, do: {} }], /^0\.match\.path: /],
    [[{ match: { path, method: 'get' }, do: {} }], /^0\.match\.method: /],
    [[{ match: { path, nth: 0 }, do: {} }], /^0\.match\.nth: /],
    [[{ match: { path }, times: 0, do: {} }], /^0\.times: /],
    [[{ match: { path }, do: { status: 99 } }], /^0\.do\.status: /],
    [[{ match: { path }, do: { status: '500' } }], /^0\.do\.status: /],
    [[{ match: { path }, do: { delay: 5 } }], /^0\.do\.delay: /],
    [[{ match: { path }, do: { hang: false } }], /^0\.do\.hang: /],
    [[{ match: { path }, do: { bodyBase64: '?' } }], /^0\.do\.bodyBase64: /],
    [[{ match: { path }, do: { patch: [{ op: 'move', path: '/a' }] } }], /^0\.do\.patch\.0\.op: /],
    [
      [{ match: { path }, do: { patch: [{ op: 'add', path: 'a', value: 1 }] } }],
      /^0\.do\.patch\.0\.path: /,
    ],
    [
      [
        { match: { path }, do: {} },
        { match: { path }, do: { delayMs: -1 } },
      ],
      /^1\.do\.delayMs: /,
    ],
  ])('%j', (body, wrong) => {
    expect(readFaults(body)).toEqual({ wrong: expect.stringMatching(wrong) })
  })
})

describe('which fault happens', () => {
  const request = (query = '', method = 'GET', at = path) => ({
    method,
    path: at,
    query: new URLSearchParams(query),
  })
  const listOf = (...faults: Fault[]) => {
    const list = createFaultList()
    list.set(faults)
    return list
  }

  test('by path, beginning of a path, method and query', () => {
    const list = listOf({
      match: { path: '/flex*', method: 'GET', query: { type: 'STB' } },
      do: {},
    })
    expect(list.take(request('type=STB&limit=1'))).toBeDefined()
    expect(list.take(request('type=STBX'))).toBeUndefined()
    expect(list.take(request())).toBeUndefined()
    expect(list.take(request('type=STB', 'POST'))).toBeUndefined()
    expect(list.take(request('type=STB', 'GET', '/customer'))).toBeUndefined()
    expect(list.fired()).toEqual([{ index: 0, count: 1 }])
  })

  test('the first of the list, until it is used up', () => {
    const list = listOf(
      { match: { path }, times: 2, do: { status: 500 } },
      { match: { path }, do: { status: 403 } },
    )
    const statuses = [1, 2, 3, 4].map(() => list.take(request())?.action.status)
    expect(statuses).toEqual([500, 500, 403, 403])
    expect(list.fired()).toEqual([
      { index: 0, count: 2 },
      { index: 1, count: 2 },
    ])
  })

  test('the nth request, once; counted whichever fault happens', () => {
    const list = listOf(
      { match: { path }, times: 1, do: { status: 500 } },
      { match: { path, nth: 3 }, do: { status: 403 } },
    )
    const statuses = [1, 2, 3, 4].map(() => list.take(request())?.action.status)
    expect(statuses).toEqual([500, undefined, 403, undefined])
  })

  test('one that could not be done does not count and says why', () => {
    const list = listOf({ match: { path }, do: {} })
    list.take(request())?.failed('no such row')
    expect(list.fired()).toEqual([{ index: 0, count: 0, error: 'no such row' }])
  })
})
