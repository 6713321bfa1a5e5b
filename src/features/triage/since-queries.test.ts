import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { aBox, aSite } from './a-box'
import { silentBoxes } from './queries'
import { silentWordsOf } from './since-queries'

afterEach(() => {
  vi.useRealTimers()
})

/** Each customer has one silent box, and the last of them one that is dead; counts what was asked. */
function serves(failing: (query: URLSearchParams) => boolean = () => false) {
  const asked: string[] = []
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>(async (address) => {
      const query = new URL(typeof address === 'string' ? address : '', 'http://here').searchParams
      const [customer = '', status = ''] = ['customerId', 'heartbeatStatus'].map(
        (name) => query.get(name) ?? '',
      )
      asked.push(`${customer} ${status}`)
      if (failing(query)) return answer({ code: 'not_found', detail: 'id' }, 404)
      const isThere = status === 'ALLOFFLINE' || (status === 'DEAD' && customer === 'two')
      const items = isThere ? [{ _id: customer, deviceId: '1700001', name: 'Stue' }] : []
      return answer({ total: items.length, limit: 500, offset: 0, items })
    }),
  )
  return asked
}

const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })

function offlineSet(...customers: string[]) {
  const whole = { total: 1, setAside: 0, drifted: false, cutShort: false, readAt: 1 }
  const parts = customers.map((id) => {
    const box = { ...aBox(id, 1), key: `${id} 1700001`, customerId: id }
    return { id, rows: [box], ...whole }
  })
  return { parts, failed: [], requests: 1 }
}

test('which silent boxes are dead is asked of each customer, and again only of those that failed', async () => {
  const client = new QueryClient()
  const set = offlineSet('one', 'two', 'three')
  let failing = true
  const asked = serves((query) => failing && query.get('customerId') === 'three')
  const words = await client.query(silentWordsOf(set, 'a'))
  expect(words.sites.get('two')?.get('two 1700001')).toBe('DEAD')
  expect(words.sites.get('one')?.size).toBe(0)
  expect([...words.failed]).toEqual(['three'])
  expect(words.parts).toBe(set.parts)
  expect(asked.toSorted()).toEqual(
    ['one', 'three', 'two'].flatMap((id) => [`${id} DEAD`, `${id} PRESUMEDDEAD`]),
  )

  failing = false
  asked.length = 0
  expect((await client.query(silentWordsOf(set, 'b'))).failed.size).toBe(0)
  expect(asked.toSorted()).toEqual(['three DEAD', 'three PRESUMEDDEAD'])
})

test('when none can be asked, what is known stands and all others are named', async () => {
  const client = new QueryClient()
  serves(() => true)
  const { failed, sites } = await client.query(silentWordsOf(offlineSet('one', 'two'), 'a'))
  expect([...failed]).toEqual(['one', 'two'])
  expect(sites.get('one')?.size).toBe(0)
})

test('an offline set whose counter stands still is not asked for again for ten minutes', async () => {
  vi.useFakeTimers()
  const client = new QueryClient()
  const asked = serves()
  const sites = ['one', 'two'].map((id) => aSite({ id, stbs: 4, stbsOffline: 1 }))
  const read = async () => {
    const mark = 'every all'
    const sitesReadAt = Date.now()
    const reading = client.query(silentBoxes({ sites, sitesReadAt, showDevelopment: false, mark }))
    await vi.advanceTimersByTimeAsync(1_000)
    return reading
  }
  await read()
  expect(asked).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(6 * 60_000)
  expect((await read()).parts).toHaveLength(2)
  expect(asked).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(5 * 60_000)
  await read()
  expect(asked).toHaveLength(4)
})
