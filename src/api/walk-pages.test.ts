import { expect, test } from 'vitest'
import type { OffsetPage } from './paging'
import { walkPages } from './walk-pages'

type Row = { key: string }

/** A list of `total` rows whose server never gives more than `limit` at once. */
function served(total: number, limit: number, asked: number[] = []) {
  return async (offset: number): Promise<OffsetPage<Row>> => {
    asked.push(offset)
    const length = Math.max(0, Math.min(limit, total - offset))
    const rows = Array.from({ length }, (_, index) => ({ key: String(offset + index) }))
    return { offset, limit, total, rows, setAside: [] }
  }
}

async function keysOf(pages: AsyncGenerator<OffsetPage<Row>>): Promise<string[]> {
  const keys: string[] = []
  for await (const page of pages) keys.push(...page.rows.map((row) => row.key))
  return keys
}

test('reads every row once, by the limit the server echoes', async () => {
  const asked: number[] = []
  const keys = await keysOf(walkPages(served(250, 100, asked)))
  expect(new Set(keys).size).toBe(250)
  expect(asked).toEqual([0, 100, 200])
})

test('asks once for an empty list', async () => {
  const asked: number[] = []
  await keysOf(walkPages(served(0, 100, asked)))
  expect(asked).toEqual([0])
})

test('a short page is not the end: rows set aside and rows withheld count', async () => {
  const short = async (offset: number): Promise<OffsetPage<Row>> => ({
    offset,
    limit: 2,
    total: 4,
    rows: [{ key: String(offset) }],
    setAside: [{ index: 1, path: 'name', reason: 'expected string, found object' }],
  })
  expect(await keysOf(walkPages(short))).toEqual(['0', '2'])
})

test('a page that holds nothing ends a list that claims more', async () => {
  const asked: number[] = []
  const empty = async (offset: number): Promise<OffsetPage<Row>> => {
    asked.push(offset)
    return { offset, limit: 100, total: 5_000, rows: [], setAside: [] }
  }
  await keysOf(walkPages(empty))
  expect(asked).toEqual([0])
})

test('rows from elsewhere than asked for are an error, and are not handed on', async () => {
  const list = served(10, 2)
  const seen: number[] = []
  const pages = walkPages(async (offset) => ({ ...(await list(offset)), offset: 0 }))
  const read = async () => {
    for await (const { rows } of pages) seen.push(...rows.map(({ key }) => Number(key)))
  }
  await expect(read()).rejects.toMatchObject({ kind: 'contract', path: 'offset' })
  expect(seen).toEqual([0, 1])
})

test('a list that never ends is given up with an error', async () => {
  const endless = async (): Promise<OffsetPage<Row>> => ({
    offset: 0,
    limit: 1,
    total: 10,
    rows: [{ key: 'again' }],
    setAside: [],
  })
  await expect(keysOf(walkPages(endless))).rejects.toMatchObject({ kind: 'contract' })
})
