import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { whitelistEntries, whitelistEntry } from './queries'

const ids = Array.from({ length: 40 }, (_, index) => `dk.app${index}`)

/** Answers each request in its own time, and counts how many were open at once. */
function serves(answer: (id: string) => Response) {
  const counts = { sent: 0, open: 0, most: 0 }
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>(async (address) => {
      counts.sent += 1
      counts.open += 1
      counts.most = Math.max(counts.most, counts.open)
      await Promise.resolve()
      counts.open -= 1
      return answer((typeof address === 'string' ? address : '').split('/').at(-1) ?? '')
    }),
  )
  return counts
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
const ask = (client: QueryClient) => Promise.all(ids.map((id) => client.query(whitelistEntry(id))))

test('each entry is asked for once, a few at a time, and kept', async () => {
  const client = new QueryClient()
  const counts = serves((_id) => json({ _id }))
  const answers = await ask(client)
  expect(answers).toMatchObject(ids.map((id) => ({ kind: 'listed', app: { id } })))
  expect(counts).toMatchObject({ sent: 40, open: 0 })
  expect(counts.most).toBeLessThanOrEqual(6)
  await ask(client)
  expect(counts.sent).toBe(40)
})

test('F23 an app that is not in it is an answer, and kept like any other', async () => {
  const client = new QueryClient()
  const counts = serves(() => json({ code: 'not_found', detail: 'id' }, 404))
  expect(new Set((await ask(client)).map(({ kind }) => kind))).toEqual(new Set(['notListed']))
  await ask(client)
  expect(counts.sent).toBe(40)
})

test('F22 a refusal is heard a few times, not once for each app', async () => {
  const client = new QueryClient()
  const counts = serves(() => json({ code: 'feature_required', detail: 'customer' }, 403))
  const answers = await ask(client)
  expect(answers).toEqual(ids.map(() => ({ kind: 'refused', reason: 'feature' })))
  expect(counts.sent).toBeLessThanOrEqual(6)
})

const state = { error: null, isPending: false, refetch: async () => undefined }

test('what failed is counted, asked for again on demand, and is no answer', async () => {
  const client = new QueryClient()
  serves((_id) => json({ _id }))
  const { queries, combine } = whitelistEntries(['a.b', 'c.d', 'a.b'])
  expect(queries).toHaveLength(2)
  const data = await client.query(whitelistEntry('a.b'))
  const refetch = vi.fn(state.refetch)
  const error = new Error('no')
  const whitelist = combine([
    { ...state, data },
    { ...state, data: undefined, error, refetch },
  ])
  expect([...whitelist.answers.keys()]).toEqual(['a.b'])
  expect(whitelist).toMatchObject({ asked: 2, pending: 0, failed: 1, error })
  whitelist.retry()
  expect(refetch).toHaveBeenCalledOnce()
})
