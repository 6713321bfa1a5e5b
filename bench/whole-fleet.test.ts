import { describe, expect, test } from 'vitest'
import { keystrokes, leastModelOf, modelCounts, readWholeFleet } from './whole-fleet'

const device = (deviceId: string, name: string, model = 'MAG520') => ({
  deviceId,
  name,
  model,
  appVersion: '2.1.1',
})

describe('every device of every customer', () => {
  /** Three customers on two pages; the first has three devices, the second one, the third none. */
  function answers(address: string): unknown {
    const { pathname, searchParams: query } = new URL(address, 'http://localhost')
    const offset = Number(query.get('offset'))
    if (pathname.endsWith('/customer')) {
      const customers = [{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }].slice(offset, offset + 2)
      return { limit: 2, total: 3, customers }
    }
    const names = { a: ['a1', 'a2', 'a3'], b: ['b1'] }[query.get('customerId') ?? ''] ?? []
    const items = names.slice(offset, offset + 2).map((name) => ({ deviceId: name, name }))
    return { limit: 2, total: names.length, items }
  }
  async function get<Answer>(address: string): Promise<Answer> {
    const text = JSON.stringify(answers(address))
    const answer: Answer = await JSON.parse(text)
    return answer
  }

  test('page after page, by the limit that the answer names', async () => {
    const { rows } = await readWholeFleet(get)
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['a1', 'a2', 'a3', 'b1'])
    expect(rows[0]).toMatchObject({ model: '', appVersion: '' })
  })

  test('the addresses are those of device pages, each once, the empty list’s too', async () => {
    const { addresses } = await readWholeFleet(get)
    expect(addresses).toHaveLength(4)
    expect(new Set(addresses).size).toBe(4)
    expect(addresses).toContain('/api/telecomx/flexcare/device?offset=2&limit=500&customerId=a')
  })
})

test('each key narrows to what holds the text so far, a blank at the end apart', () => {
  const rows = [
    device('00:1A:79:00:00:01', 'Stue 1'),
    device('00:1A:79:00:00:02', 'Stuehus'),
    device('1715112', 'Bolig', 'ST1'),
  ]
  expect(keystrokes('stue 1', rows)).toEqual([
    { key: 's', matching: 3 },
    { key: 't', matching: 3 },
    { key: 'u', matching: 2 },
    { key: 'e', matching: 2 },
    { key: ' ', matching: 2 },
    { key: '1', matching: 1 },
  ])
  expect(keystrokes('001a', rows).at(-1)?.matching).toBe(2)
})

test('the model nearest above a number; one that is not said is none', () => {
  const rows = ['A', 'A', 'A', 'B', 'B', 'C', '', ''].map((model) => device('1', '', model))
  const counts = modelCounts(rows)
  expect(counts.size).toBe(4)
  expect(leastModelOf(counts, 2)).toEqual({ model: 'B', devices: 2 })
  expect(() => leastModelOf(counts, 4)).toThrow('no model has 4 devices')
})
