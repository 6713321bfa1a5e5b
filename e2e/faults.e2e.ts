import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { FaultAction } from '../server/sandbox/fault'
import { askedFor, devicePath, firstPage } from './support/device-list'
import { test } from './support/puls'
import { sessionEnded, userMenu } from './support/screen'
import { signIn } from './support/sign-in'

const unreadable: Record<string, FaultAction> = {
  'F08 JSON that breaks off': { truncateAfterBytes: 500 },
  'F09 a page in HTML': { contentType: 'text/html', body: '<html><h1>Log in</h1></html>' },
  'F10 an empty answer': { body: '' },
  'F10 an answer without content': { status: 204, body: '' },
  'F34 rows with a status that is nearly right': { status: 299 },
  'F34 a status that nobody expects': { status: 418 },
}

for (const [name, fault] of Object.entries(unreadable)) {
  test(`${name} is said to be unreadable, never to be an empty list`, async ({
    page,
    sandbox,
    allowFailedStatus,
  }) => {
    allowFailedStatus(502)
    await sandbox.faults([{ match: { path: devicePath }, do: fault }])
    await openAsSupport(page)

    await expectNotLoaded(page, 'The answer was not readable.')
    await expect(page.getByText('No devices')).toBeHidden()
    await expect(page.locator('body')).not.toContainText(/SyntaxError|Unexpected|Log in/)
    expect(
      await askedFor(sandbox, firstPage),
      'no answer of the same kind was asked for',
    ).toHaveLength(1)
  })
}

test('F24 an error of TelecomX’ own is tried once more, then told with a reference', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  await sandbox.faults([{ match: { path: devicePath }, do: { status: 500 } }])
  await openAsSupport(page)
  await expectNotLoaded(page, 'TelecomX reported an error of its own.')
  expect(await askedFor(sandbox, firstPage)).toHaveLength(2)
  const tiles = page.getByRole('navigation', { name: 'Heartbeat' })
  await expect(tiles.getByRole('link', { name: 'All not read' })).toBeVisible()
  await expect(tiles.getByRole('link', { name: 'not read' })).toHaveCount(5)
  await expect(page.getByText('statuses are estimates')).toHaveCount(0)

  await sandbox.faults([])
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('table')).toBeVisible()
})

test('F01 an outage on the first load is told after two repetitions, and Puls goes on', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  await sandbox.faults([{ match: { path: devicePath }, do: { resetAfterBytes: 0 } }])
  await openAsSupport(page)
  await expectNotLoaded(page, 'TelecomX cannot be reached.')
  const questions = (await sandbox.stats()).last.map(({ query }) => JSON.stringify(query))
  for (const question of new Set(questions)) {
    const times = questions.filter((each) => each === question).length
    expect(times, `G6 ${question}`).toBeLessThanOrEqual(3)
  }

  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
})

test('F25 when TelecomX asks to be left alone for a second, it is', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(503)
  const busy: FaultAction = { status: 503, headers: { 'retry-after': '1' } }
  await sandbox.faults([
    { match: { path: devicePath, query: { limit: '50' } }, times: 1, do: busy },
  ])
  await openAsSupport(page)
  await expect(page.getByRole('table')).toBeVisible({ timeout: 15_000 })
  const [second, first] = await askedFor(sandbox, firstPage)
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1_000)
})

test('F25 when TelecomX asks to be left alone for long, the page says until when, and asks then', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(503)
  await page.clock.install()
  const busy: FaultAction = { status: 503, headers: { 'retry-after': '600' } }
  await sandbox.faults([{ match: { path: devicePath, query: { limit: '50' } }, do: busy }])
  await openAsSupport(page)
  const notice = page.getByRole('alert')
  await expect(notice).toContainText(
    /^The service asked us to slow down\. Next try at \d\d:\d\d:\d\d\./,
  )
  await sandbox.faults([])
  await page.clock.fastForward(9.5 * 60_000)
  await expect(notice).toBeVisible()
  expect(await askedFor(sandbox, firstPage)).toHaveLength(1)
  await page.clock.fastForward(60_000)
  await expect(page.getByRole('table')).toBeVisible()
  expect(await askedFor(sandbox, firstPage)).toHaveLength(2)
})

test('F35 parameters that mean nothing fall back in the page, and are refused at the gateway', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(400)
  await signIn(page, 'support')
  await page.goto('/devices?page=abc&limit=-1&heartbeatStatus=FOO&type=stb&limit=7&customer=../..')
  await expect(page.getByRole('table')).toBeVisible()
  expect(await askedFor(sandbox, firstPage)).toHaveLength(1)
  await page.goto('/settings')
  const asked = (await sandbox.stats()).requests

  const hostile = [
    'limit=1000000',
    'limit=-1',
    'offset=1e308',
    'offset=NaN',
    'limit=50&limit=50',
    `filter=${'x'.repeat(1_500)}`,
    'full=true',
    'token=mine',
  ]
  const statuses = await page.evaluate(
    (queries) =>
      Promise.all(
        queries.map(async (query) => {
          const headers = { 'x-requested-with': 'puls' }
          return (await fetch(`/api/telecomx/flexcare/device?${query}`, { headers })).status
        }),
      ),
    hostile,
  )
  expect(statuses).toEqual(hostile.map(() => 400))
  expect((await sandbox.stats()).requests).toBe(asked)
})

test('F21 a list one may not see says which level it takes; the rest of Puls stays', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  await signIn(page, 'viewer')
  await page.goto('/devices')
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('Your access level does not allow this (access_denied).')
  await expect(notice).toContainText('It needs the access level Reseller administrator.')
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden()
  expect(await askedFor(sandbox, firstPage)).toHaveLength(1)

  await expect(sessionEnded(page)).toBeHidden()
  await expect(userMenu(page, 'Vera Viby')).toBeVisible()
  await page.getByRole('navigation', { name: 'Open to you:' }).getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
})

test('F03 a TelecomX that never answers: “Still loading…” after three seconds, the reason after eight', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(504)
  await sandbox.faults([{ match: { path: devicePath }, do: { hang: true } }])
  await signIn(page, 'support')
  const asked = Date.now()
  await page.goto('/devices')
  await expect(page.getByText('Still loading…')).toBeHidden()
  await expect(page.getByText('Still loading…')).toBeVisible()
  expect(Date.now() - asked).toBeGreaterThan(2_900)

  await expectNotLoaded(page, 'TelecomX did not answer in time.', 12_000)
  const waited = Date.now() - asked
  expect(waited).toBeGreaterThan(7_400)
  expect(waited).toBeLessThan(13_000)
  expect(await askedFor(sandbox, firstPage), 'the operator decides to wait again').toHaveLength(1)
  await expect.poll(async () => (await sandbox.stats()).open).toBe(0)
})

async function openAsSupport(page: Page) {
  await signIn(page, 'support')
  await page.goto('/devices')
}

async function expectNotLoaded(page: Page, reason: string, timeout = 7_000) {
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('Devices could not be loaded', { timeout })
  await expect(notice).toContainText(reason)
  await expect(notice).toContainText(/Reference [0-9a-f]{24}/)
  await expect(notice.getByRole('button', { name: 'Try again' })).toBeVisible()
}
