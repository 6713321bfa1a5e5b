import * as v from 'valibot'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { factsOf, readCompleteSet } from './complete-set'
import type { CursorPart, SetProgress } from './complete-set'
import { type CursorPage, compareDigits, readCursorPage } from './cursor-paging'
import { ApiError } from './errors'

const schema = v.pipe(
  v.object({ id: v.string() }),
  v.transform(({ id }) => ({ key: id, id })),
)
type Row = v.InferOutput<typeof schema>

const { signal: never } = new AbortController()

function page(ids: readonly string[], hasMore: boolean, cursor: unknown, asked: string) {
  return readCursorPage({ rows: ids.map((id) => ({ id })), hasMore, cursor }, asked, schema)
}

/** Rows named by their numbers, `size` at a time, the way the vendor pages. */
function partOf(ids: readonly string[], size: number, asked: string[] = []): CursorPart<Row> {
  return {
    id: 'a',
    name: '',
    follow: async (cursor) => {
      asked.push(cursor)
      const rest = ids.filter((id) => compareDigits(id, cursor) > 0)
      const shown = rest.slice(0, size)
      const hasMore = rest.length > size
      return page(shown, hasMore, hasMore ? shown.at(-1) : '0', cursor)
    },
  }
}

const imeis = (count: number) =>
  Array.from({ length: count }, (_, index) => String(10_000 + index).padStart(15, '0'))

async function read(follow: CursorPart<Row>['follow']) {
  return readCompleteSet({ parts: [{ id: 'a', name: '', follow }], signal: never })
}

test('every row once and in order, whatever the size of the pages', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(60), fc.integer({ min: 1, max: 20 }), async (count, size) => {
      const ids = imeis(count)
      const set = await readCompleteSet({ parts: [partOf(ids, size)], signal: never })
      expect(set.parts[0]?.rows.map(({ id }) => id)).toEqual(ids)
      expect(factsOf(set)).toMatchObject({ rows: count, total: count, drifted: false })
    }),
  )
})

test('the next page is asked for by what the last one said, zeros and all', async () => {
  const asked: string[] = []
  await readCompleteSet({ parts: [partOf(imeis(5), 2, asked)], signal: never })
  expect(asked).toEqual(['0', '000000000010001', '000000000010003'])
})

test('F72 more, and then nothing: one more question, then an error', async () => {
  const follow = vi.fn(async (cursor: string) => page([], true, '5', cursor))
  await expect(read(follow)).rejects.toMatchObject({ kind: 'contract', code: 'marker_repeated' })
  expect(follow.mock.calls.length).toBeLessThanOrEqual(2)
  const advancing = vi.fn(async (cursor: string) => page([], true, `${cursor}1`, cursor))
  await expect(read(advancing)).rejects.toMatchObject({ code: 'marker_repeated', rows: 0 })
  expect(advancing.mock.calls.length).toBe(2)
})

test.each([
  ['the same', '2'],
  ['an earlier one', '1'],
  ['none', null],
  ['zero', 0],
  ['no digits', 'x'],
])('a cursor that does not advance is an error that says how far it came: %s', async (_, then) => {
  const follow = vi.fn(async (cursor: string) =>
    cursor === '0' ? page(['1', '2'], true, '2', cursor) : page(['3'], true, then, cursor),
  )
  await expect(read(follow)).rejects.toMatchObject({ code: 'marker_repeated', rows: 3 })
  expect(follow).toHaveBeenCalledTimes(2)
})

test('a page that repeats under a new cursor is one as well', async () => {
  const follow = vi.fn(async (cursor: string) => page(['1', '2'], true, `${cursor}9`, cursor))
  await expect(read(follow)).rejects.toMatchObject({ code: 'marker_repeated', rows: 2 })
  expect(follow).toHaveBeenCalledTimes(2)
})

test('the flag alone ends it: not a short page, nor what the cursor is then', async () => {
  for (const last of [0, '0', '', null, undefined, 120, '2']) {
    const follow = vi.fn(async (cursor: string) =>
      cursor === '0' ? page(['1'], true, 1, cursor) : page(['2', '3'], false, last, cursor),
    )
    const set = await read(follow)
    expect(set.parts[0]?.rows).toHaveLength(3)
  }
})

test('a row that comes again is there once, and the set says that it moved', async () => {
  const set = await read(async (cursor) =>
    cursor === '0' ? page(['1', '2'], true, '2', cursor) : page(['2', '3'], false, '0', cursor),
  )
  expect(factsOf(set)).toMatchObject({ rows: 3, total: 3, drifted: true })
})

test('a row that cannot be read counts, and does not end the list', async () => {
  const set = await read(async (cursor) => {
    if (cursor !== '0') return page(['9'], false, 0, cursor)
    return readCursorPage({ rows: [null, 7], hasMore: true, cursor: '8' }, cursor, schema)
  })
  expect(factsOf(set)).toMatchObject({ rows: 1, total: 3, setAside: 2, drifted: false })
})

test(
  '200,000 devices, with progress that promises nothing, in short tasks',
  { tags: ['scale'] },
  async () => {
    const ids = imeis(200_000)
    const told: SetProgress[] = []
    const follow = async (cursor: string): Promise<CursorPage<Row>> => {
      const from = cursor === '0' ? 0 : Number(cursor) - 10_000 + 1
      const shown = ids.slice(from, from + 1000)
      return page(shown, from + 1000 < ids.length, shown.at(-1), cursor)
    }
    const set = await readCompleteSet({
      parts: [{ id: 'a', name: '', follow }],
      signal: never,
      onProgress: (progress) => told.push(progress),
    })
    expect([factsOf(set).rows, set.requests]).toEqual([200_000, 200])
    expect(told.every(({ isOpenEnded }) => isOpenEnded)).toBe(true)
    expect(told.at(-1)).toMatchObject({ rows: 200_000, parts: { done: 1, of: 1 } })
  },
)

test('given up in the middle, nothing more is asked', async () => {
  const stop = new AbortController()
  const asked: string[] = []
  const part = partOf(imeis(100), 1, asked)
  const follow: typeof part.follow = (cursor, signal) => {
    if (asked.length === 10) stop.abort()
    return part.follow(cursor, signal)
  }
  const reading = readCompleteSet({ parts: [{ ...part, follow }], signal: stop.signal })
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
  expect(asked.length).toBeLessThanOrEqual(11)
})

test('a page that failed for now is asked for again where it was', async () => {
  const asked: string[] = []
  const part = partOf(imeis(3), 1)
  const follow: typeof part.follow = (cursor, signal) => {
    asked.push(cursor)
    const busy = new ApiError({ kind: 'status', code: 'overloaded', retryAfterMs: 1 })
    return asked.length === 2 ? Promise.reject(busy) : part.follow(cursor, signal)
  }
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const set = await readCompleteSet({ parts: [{ ...part, follow }], signal: never })
  expect(set.parts[0]?.rows).toHaveLength(3)
  expect(asked[1]).toBe(asked[2])
})

test('no more rows than a set may have', async () => {
  const set = await readCompleteSet({ parts: [partOf(imeis(30), 5)], signal: never, maxRows: 12 })
  expect(factsOf(set)).toMatchObject({ rows: 15, cutShort: true })
})
