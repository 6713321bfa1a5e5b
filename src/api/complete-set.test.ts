import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { factsOf, readCompleteSet, withParts } from './complete-set'
import type { SetPart, SetProgress } from './complete-set'
import { ApiError } from './errors'
import type { OffsetPage } from './paging'

type Row = { key: string }
type Served = { rows: string[]; limit: number; asked?: number[] }

/** A list whose server gives no more than its own limit at once. */
function partOf(id: string, { rows, limit, asked = [] }: Served): SetPart<Row> {
  return {
    id,
    name: `Customer ${id}`,
    load: async (offset) => {
      asked.push(offset)
      return pageOf(rows, offset, limit)
    },
  }
}

function pageOf(rows: string[], offset: number, limit: number): OffsetPage<Row> {
  const shown = rows.slice(offset, offset + limit).map((key) => ({ key }))
  return { offset, limit, total: rows.length, rows: shown, setAside: [] }
}

const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`)
const { signal: never } = new AbortController()
const failure = (code: ApiError['code'], more = {}) =>
  new ApiError({ kind: 'status', code, ...more })

test('every row once and in order, whatever the sizes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(70), { maxLength: 6 }),
      fc.integer({ min: 1, max: 25 }),
      fc.integer({ min: 1, max: 8 }),
      async (sizes, limit, concurrency) => {
        const lists = sizes.map((size, index) => names(`${index}/`, size))
        const parts = lists.map((rows, index) => partOf(String(index), { rows, limit }))
        const set = await readCompleteSet({ parts, signal: never, concurrency })
        expect(set.parts.map((part) => part.rows.map(({ key }) => key))).toEqual(lists)
        expect(factsOf(set)).toMatchObject({
          rows: sizes.reduce((sum, size) => sum + size, 0),
          total: sizes.reduce((sum, size) => sum + size, 0),
          drifted: false,
          cutShort: false,
        })
      },
    ),
  )
})

test('no more requests at a time than asked for, and no more in all than there are pages', async () => {
  let open = 0
  let most = 0
  let requests = 0
  const rows = names('', 95)
  const load = async (offset: number) => {
    open += 1
    requests += 1
    most = Math.max(most, open)
    await new Promise((resolve) => setTimeout(resolve, 1))
    open -= 1
    return pageOf(rows, offset, 10)
  }
  const parts = [1, 2, 3].map((id) => ({ id: String(id), name: '', load }))
  const set = await readCompleteSet({ parts, signal: never })
  expect(most).toBe(6)
  expect([requests, set.requests]).toEqual([30, 30])
})

describe('a list that moves while it is read', () => {
  test('F67 a row that a shifted page repeats stands there once, and the set says that it moved', async () => {
    const rows = names('', 10)
    const part = partOf('a', { rows, limit: 5 })
    const load: typeof part.load = async (offset, signal) => {
      const page = await part.load(offset, signal)
      if (offset === 0) rows.unshift('new')
      return page
    }
    const set = await readCompleteSet({ parts: [{ ...part, load }], signal: never })
    const keys = set.parts[0]?.rows.map(({ key }) => key) ?? []
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toEqual(names('', 10))
    expect(factsOf(set)).toMatchObject({ drifted: true, total: 11 })
  })

  test('F68 a row that went is noticed by the total', async () => {
    const rows = names('', 10)
    const part = partOf('a', { rows, limit: 5 })
    const load: typeof part.load = async (offset, signal) => {
      const page = await part.load(offset, signal)
      if (offset === 0) rows.shift()
      return page
    }
    const set = await readCompleteSet({ parts: [{ ...part, load }], signal: never })
    expect(factsOf(set)).toMatchObject({ rows: 9, total: 9, drifted: true })
  })
})

test('a server that gives less than the limit it echoed at first has its gaps asked for', async () => {
  const rows = names('', 40)
  const load = async (offset: number) => pageOf(rows, offset, offset === 0 ? 20 : 7)
  const set = await readCompleteSet({ parts: [{ id: 'a', name: '', load }], signal: never })
  expect(set.parts[0]?.rows.map(({ key }) => key)).toEqual(rows)
})

test('a server that does not advance is an error and no loop', async () => {
  const load = async () => pageOf(names('', 40), 0, 20)
  const reading = readCompleteSet({ parts: [{ id: 'a', name: '', load }], signal: never })
  await expect(reading).rejects.toMatchObject({ code: 'unreadable', path: 'offset' })
})

test('F74 a list is read for 5,000 pages, a set to its limit of rows, and either says so', async () => {
  const asked: number[] = []
  const endless = partOf('a', { rows: names('', 10_000), limit: 1, asked })
  expect(factsOf(await readCompleteSet({ parts: [endless], signal: never }))).toMatchObject({
    rows: 5_000,
    cutShort: true,
  })
  expect(asked).toHaveLength(5_000)
  const many = names('', 9).map((id) => partOf(id, { rows: names(id, 10), limit: 10 }))
  const set = await readCompleteSet({ parts: many, signal: never, maxRows: 40, concurrency: 1 })
  expect(factsOf(set).cutShort).toBe(true)
  expect(factsOf(set).rows).toBeGreaterThanOrEqual(40)
  expect(factsOf(set).rows).toBeLessThan(90)
})

describe('failures', () => {
  test('one part that fails is named, the others are whole, and it alone is read again', async () => {
    const asked: number[] = []
    const good = partOf('good', { rows: names('g', 12), limit: 5, asked })
    const bad = { id: 'bad', name: 'Bad', load: () => Promise.reject(failure('forbidden')) }
    const set = await readCompleteSet({ parts: [bad, good], signal: never })
    expect(set.failed).toMatchObject([{ id: 'bad', name: 'Bad', error: { code: 'forbidden' } }])
    expect(factsOf(set).rows).toBe(12)

    const again = await readCompleteSet({
      parts: [partOf('bad', { rows: ['b'], limit: 5 })],
      signal: never,
    })
    const whole = withParts(set, again, ['bad', 'good'])
    expect(whole.failed).toEqual([])
    expect(whole.parts.map(({ id, rows }) => [id, rows.length])).toEqual([
      ['bad', 1],
      ['good', 12],
    ])
    expect(asked).toHaveLength(3)
  })

  test('whoever is refused everything is not refused two thousand times', async () => {
    const asked: number[] = []
    const parts = Array.from({ length: 100 }, (_, id) => ({
      id: String(id),
      name: '',
      load: () => {
        asked.push(id)
        return Promise.reject(failure('forbidden'))
      },
    }))
    const reading = readCompleteSet({ parts, signal: never })
    await expect(reading).rejects.toMatchObject({ code: 'forbidden' })
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(asked.length).toBeLessThanOrEqual(12)
  })

  test('what a failed part had read does not count, and its other pages are left', async () => {
    const left: number[] = []
    const load = async (offset: number, signal: AbortSignal) => {
      if (offset === 10) throw failure('forbidden')
      if (offset > 10) {
        await new Promise((resolve) => signal.addEventListener('abort', resolve))
        left.push(offset)
        signal.throwIfAborted()
      }
      return pageOf(names('', 40), offset, 10)
    }
    const seen: SetProgress[] = []
    const set = await readCompleteSet({
      parts: [{ id: 'bad', name: '', load }, partOf('good', { rows: names('g', 3), limit: 5 })],
      signal: never,
      onProgress: (progress) => seen.push(progress),
    })
    expect(set.parts.map(({ id }) => id)).toEqual(['good'])
    expect(left).toEqual([20, 30])
    expect(seen.at(-1)).toMatchObject({ rows: 3, expected: 3, parts: { done: 2, of: 2 } })
  })

  test('when nothing can be read the reason is thrown, and a lost session ends it all', async () => {
    const refused = { id: 'a', name: '', load: () => Promise.reject(failure('forbidden')) }
    await expect(readCompleteSet({ parts: [refused], signal: never })).rejects.toMatchObject({
      code: 'forbidden',
    })
    let asked = 0
    const lost = () => {
      asked += 1
      return Promise.reject(failure('unauthenticated'))
    }
    const parts = names('', 20).map((id) => ({ id, name: '', load: lost }))
    await expect(readCompleteSet({ parts, signal: never })).rejects.toMatchObject({
      code: 'unauthenticated',
    })
    expect(asked).toBeLessThanOrEqual(6)
  })

  test('an abort ends it, and nothing more is asked', async () => {
    const leaving = new AbortController()
    const signals: AbortSignal[] = []
    const load = (_offset: number, signal: AbortSignal) => {
      signals.push(signal)
      return new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('left', 'AbortError')))
      })
    }
    const parts = names('', 20).map((id) => ({ id, name: '', load }))
    const reading = readCompleteSet({ parts, signal: leaving.signal })
    await Promise.resolve()
    leaving.abort()
    await expect(reading).rejects.toHaveProperty('name', 'AbortError')
    expect(signals).toHaveLength(6)
    expect(signals.every(({ aborted }) => aborted)).toBe(true)
  })
})

describe('a pause the service asks for', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('F28 429 holds all requests, and each goes on at the same place', async () => {
    const asked: number[] = []
    const part = partOf('a', { rows: names('', 50), limit: 10, asked })
    let refused = false
    const load: typeof part.load = (offset, signal) => {
      if (offset !== 20 || refused) return part.load(offset, signal)
      refused = true
      return Promise.reject(failure('rate_limited', { retryAfterMs: 5_000 }))
    }
    const seen: SetProgress[] = []
    const reading = readCompleteSet({
      parts: [{ ...part, load }],
      signal: never,
      concurrency: 1,
      onProgress: (progress) => seen.push(progress),
    })
    await vi.advanceTimersByTimeAsync(4_900)
    expect(asked).toEqual([0, 10])
    expect(seen.at(-1)).toMatchObject({ rows: 20, expected: 50 })
    expect(seen.at(-1)?.resumesAt).toBeGreaterThan(Date.now())
    await vi.advanceTimersByTimeAsync(1_200)
    const set = await reading
    expect(factsOf(set)).toMatchObject({ rows: 50, drifted: false })
    expect(asked).toEqual([0, 10, 20, 30, 40])
    expect(set.requests).toBe(6)
  })
})
