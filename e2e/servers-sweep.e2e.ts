import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { test } from './support/puls'
import { signIn } from './support/sign-in'

/** A fifth of the usual pace, so that a browser on a slow machine is faster. */
test.use({ serverEnvironment: { SESSION_REQUESTS_PER_SECOND: '20' } })

/** What the two servers do for whoever reads many pages at once, asked from the page itself. */
test('S-37 Six requests that the page gives up are let go at the vendor within 200 ms', async ({
  page,
  sandbox,
  allowFailedConnection,
}) => {
  allowFailedConnection()
  await signIn(page, 'support')
  await sandbox.faults([
    { match: { path: '/flexcare/device' }, do: { hang: true } },
    { match: { path: '/customer' }, do: { delayMs: 60_000 } },
  ])
  const freed: number[] = []
  for (let round = 0; round < 3; round += 1) {
    await page.evaluate(() => {
      const leaving = new AbortController()
      window.addEventListener('give-up', () => leaving.abort(), { once: true })
      for (const path of ['flexcare/device', 'customer']) {
        for (const offset of [0, 100, 200]) {
          void fetch(`/api/telecomx/${path}?offset=${offset}`, {
            headers: { 'x-requested-with': 'puls' },
            signal: leaving.signal,
          }).catch(() => undefined)
        }
      }
    })
    await expect.poll(async () => (await sandbox.stats()).open).toBe(6)
    await page.evaluate(() => window.dispatchEvent(new Event('give-up')))
    const leftAt = Date.now()
    await expect.poll(async () => (await sandbox.stats()).open, { intervals: [10] }).toBe(0)
    freed.push(Date.now() - leftAt)
    const { last } = await sandbox.stats()
    expect(last.slice(0, 6).every(({ aborted }) => aborted)).toBe(true)
  }
  // The best of three: the browser and both servers share the processor.
  expect(Math.min(...freed)).toBeLessThan(200)
})

test('A sweep faster than a session may ask is held up for a moment, and loses and repeats nothing', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(429)
  await signIn(page, 'admin')
  const asked = 90
  const { statuses, waits } = await sweep(page, asked)
  expect(statuses.filter((status) => status === 200)).toHaveLength(asked)
  expect(waits.length).toBeGreaterThan(0)
  for (const wait of waits) {
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(1000)
  }
  const { byPath } = await sandbox.stats()
  expect(byPath['/flexcare/device']).toBe(asked)
})

/** As many requests at six at a time, each again after the wait that a 429 asks for. */
function sweep(page: Page, count: number): Promise<{ statuses: number[]; waits: number[] }> {
  return page.evaluate(async (requests) => {
    const statuses: number[] = []
    const waits: number[] = []
    let next = 0
    let until = 0
    async function worker() {
      while (next < requests) {
        const offset = next++
        for (let status = 0; status !== 200;) {
          const pause = until - Date.now()
          if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
          const answer = await fetch(`/api/telecomx/flexcare/device?limit=1&offset=${offset}`, {
            headers: { 'x-requested-with': 'puls' },
          })
          status = answer.status
          statuses.push(status)
          const body: { retryAfterMs?: number } = await answer.json()
          if (status === 429) {
            waits.push(body.retryAfterMs ?? 0)
            until = Math.max(until, Date.now() + (body.retryAfterMs ?? 0))
          }
        }
      }
    }
    await Promise.all(Array.from({ length: 6 }, worker))
    return { statuses, waits }
  }, count)
}

test('A device that comes between two pages is shown by the vendor’s own list, and a deleted customer is gone', async ({
  page,
  sandbox,
}) => {
  await signIn(page, 'support')
  const { users } = await sandbox.fleet()
  const own = users.find(({ username }) => username === 'support@puls.test')?.customer?.id ?? ''
  const read = (path: string) =>
    page.evaluate(async (address) => {
      const answer = await fetch(`/api/telecomx/${address}`, {
        headers: { 'x-requested-with': 'puls' },
      })
      const body: { total: number; items?: unknown[]; customers?: { _id: string }[] } =
        await answer.json()
      return body
    }, path)

  const before = await read(`flexcare/device?customerId=${own}&limit=1`)
  const { inserted, removed } = await sandbox.moveDevices(own, { insert: 3, remove: 1 })
  expect([inserted.length, removed.length]).toEqual([3, 1])
  const after = await read(`flexcare/device?customerId=${own}&limit=1`)
  expect(after.total).toBe(before.total + 2)
  expect(after.items).toMatchObject([{ deviceId: inserted[2] }])

  const customers = await read('customer?flexcare=true&limit=2')
  const gone = customers.customers?.[1]?._id ?? ''
  await sandbox.deleteCustomer(gone)
  const fewer = await read('customer?flexcare=true&limit=2')
  expect(fewer.total).toBe(customers.total - 1)
  expect(fewer.customers?.map(({ _id }) => _id)).not.toContain(gone)
  await sandbox.deleteCustomer(gone, false)
  expect((await read('customer?flexcare=true&limit=2')).total).toBe(customers.total)
})
