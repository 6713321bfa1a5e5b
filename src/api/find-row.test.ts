import { expect, test, vi } from 'vitest'
import { findRow } from './find-row'
import type { Found } from './find-row'

const rows = ['a', 'b', 'c', 'd', 'e']
/** On the last page. */
const unread = { index: 1, path: 'name', reason: 'expected string, found number' }

function listOf(limit: number) {
  return vi.fn(async (offset: number, filter?: string) => {
    const all = filter === undefined ? rows : rows.filter((row) => row.includes(filter))
    const page = all.slice(offset, offset + limit)
    return {
      offset,
      limit,
      total: all.length,
      rows: page,
      setAside: page.includes('e') ? [unread] : [],
    }
  })
}

function find(wanted: string, filter?: string) {
  const readPage = listOf(2)
  const told: Array<Found<string>> = []
  const looking = findRow({ isWanted: (row) => row === wanted, readPage, filter }, (progress) =>
    told.push(progress),
  )
  return looking.then((found) => ({ found, told, asked: readPage.mock.calls }))
}

test('a filter that finds it costs one request', async () => {
  const { found, told, asked } = await find('d', 'd')
  expect(found).toEqual({ kind: 'found', row: 'd' })
  expect(told).toEqual([])
  expect(asked).toEqual([[0, 'd']])
})

test('without one the list is read until it turns up, and no further', async () => {
  const { found, told, asked } = await find('c')
  expect(found).toEqual({ kind: 'found', row: 'c' })
  expect(told).toEqual([{ kind: 'searching', read: 2, total: 5 }])
  expect(asked).toEqual([[0], [2]])
})

test('what a filter no longer finds is looked for everywhere', async () => {
  const { found, asked } = await find('a', 'z')
  expect(found).toEqual({ kind: 'found', row: 'a' })
  expect(asked).toEqual([[0, 'z'], [0]])
})

test('what is nowhere is missing among all that was read, and could be what was not', async () => {
  expect((await find('z')).found).toEqual({ kind: 'missing', read: 5, unread: 1 })
})
