import { beforeEach, expect, test, vi } from 'vitest'
import { readCensus } from './census'

const asked: URL[] = []
let sets: Record<string, string[]> = {}
let failing: string | undefined
/** Names of rows without an id. */
let unreadable: string[] = []

/** The vendor, whose pages hold two rows at most, whatever is asked for. */
async function answer(input: string | URL | Request): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input, 'http://puls.test')
  asked.push(url)
  const status = url.searchParams.get('heartbeatStatus')
  if (status !== null && status === failing) return new Response('{}', { status: 403 })
  const all = [...new Set(Object.values(sets).flat())]
  const names = status === null ? all : (sets[status] ?? [])
  const offset = Number(url.searchParams.get('offset') ?? 0)
  const limit = Math.min(2, Number(url.searchParams.get('limit') ?? 2))
  const items = names
    .slice(offset, offset + limit)
    .map((name) => ({ _id: name, deviceId: unreadable.includes(name) ? null : name, name }))
  return Response.json({ offset, limit, total: names.length, items })
}

beforeEach(() => {
  asked.length = 0
  failing = undefined
  unreadable = []
  sets = {
    DEAD: ['a'],
    PRESUMEDDEAD: [],
    ALLOFFLINE: ['a', 'b', 'c'],
    ONLINE: ['d', 'e', 'f', 'g', 'h'],
  }
  vi.stubGlobal('fetch', vi.fn(answer))
})

const read = () => readCensus(undefined, new AbortController().signal)

test('reads every set to its end; a device in several has the worst of them', async () => {
  const { statusOf, complete, unnamed } = await read()
  expect([...statusOf.values()].toSorted()).toEqual(
    ['DEAD', 'ALLOFFLINE', 'ALLOFFLINE', ...Array.from({ length: 5 }, () => 'ONLINE')].toSorted(),
  )
  expect([complete, unnamed]).toEqual([true, 0])
  expect(asked).toHaveLength(1 + 1 + 1 + 2 + 3)
})

test('a device that no set names is counted; one that could not be read is in its set', async () => {
  sets = { DEAD: ['a'], PRESUMEDDEAD: [], ALLOFFLINE: ['b'], ONLINE: ['c', 'd'], none: ['e'] }
  expect((await read()).unnamed).toBe(1)
  unreadable = ['b']
  const { statusOf, unnamed } = await read()
  expect([statusOf.size, unnamed]).toEqual([3, 1])
})

test('with one set missing it is no census', async () => {
  failing = 'ALLOFFLINE'
  await expect(read()).rejects.toMatchObject({ code: 'forbidden' })
})
