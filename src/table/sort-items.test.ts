import { expect, test } from 'vitest'
import { sortItems } from './sort-items'

const columns = [
  {
    id: 'size',
    title: () => 'Size',
    cell: () => null,
    compare: (a: { size: number }, b: { size: number }) => a.size - b.size,
  },
  { id: 'name', title: () => 'Name', cell: () => null },
]
const sort = sortItems(columns, (word: string) => ({ size: word.length }))
const words = ['ccc', 'a', 'bb', 'd']

test('items stand in the order of their rows, either way, those alike as they came', async () => {
  const { signal } = new AbortController()
  expect(await sort(words, 'size', signal)).toEqual(['a', 'd', 'bb', 'ccc'])
  expect(await sort(words, '-size', signal)).toEqual(['ccc', 'bb', 'a', 'd'])
})

test('by nothing that compares they stay as they are', async () => {
  const { signal } = new AbortController()
  expect(await sort(words, undefined, signal)).toBe(words)
  expect(await sort(words, 'name', signal)).toBe(words)
})

test('an order that nobody waits for is given up', async () => {
  await expect(sort(words, 'size', AbortSignal.abort())).rejects.toMatchObject({
    name: 'AbortError',
  })
})
