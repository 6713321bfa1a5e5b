import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { bentPage, openDevices, rowOf } from './support/device-list'
import { test } from './support/puls'
import { readRows } from './support/rows'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'

const hour = 60 * 60_000

test('F78 a computer whose clock is 26 hours off shows the same ages and statuses, and says so', async ({
  page,
  sandbox,
}) => {
  const now = await standStill(sandbox)
  await page.clock.setFixedTime(now)
  await signIn(page, 'support')
  const right = await statuses(page)
  await expect(page.getByText('clock is off')).toHaveCount(0)
  expect(right).toHaveLength(50)
  expect(new Set(right.map(({ Heartbeat }) => Heartbeat)).size).toBeGreaterThan(4)

  for (const offset of [-26 * hour, 26 * hour]) {
    await page.clock.setFixedTime(now + offset)
    expect(await statuses(page)).toEqual(right)
    await expect(
      page.getByText("This computer's clock is off by 26 hours; ages use server time."),
    ).toBeVisible()
  }
})

for (const timezoneId of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata']) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test(`F78 ages and statuses in ${timezoneId} are those of UTC`, async ({ page, sandbox }) => {
      const now = await standStill(sandbox)
      await page.clock.setFixedTime(now)
      await signIn(page, 'support')
      const rows = await statuses(page)
      const times = await page
        .getByRole('table')
        .getByRole('time')
        .evaluateAll((elements) =>
          elements.map((element) => [element.getAttribute('datetime'), element.textContent]),
        )
      for (const [at, ago] of times) expect(ago).toBe(age(now - new Date(at ?? '').getTime()))
      expect(rows.map(({ Heartbeat }) => Heartbeat)).toContain('Dead')
    })
  })
}

for (const [what, headers] of [
  ['no time', { date: null }],
  ['nonsense for a time', { date: 'yesterday, about noon' }],
  ['an answer from a cache', { date: 'Thu, 01 Jan 2026 00:00:00 GMT', age: '86400' }],
] as const) {
  test(`F80 with ${what} from TelecomX, ages go by our own clock and are called approximate`, async ({
    page,
    sandbox,
  }) => {
    await signIn(page, 'support')
    await sandbox.faults([{ match: { path: '/flexcare/*' }, do: { headers } }])
    await openDevices(page)
    await expect(page.getByText('ages are approximate')).toBeVisible()
    await expect(page.getByText('clock is off')).toHaveCount(0)
    await expect(rowOf(page, 'MAG520, Arbejde')).toContainText(/ (?:sec|min) ago/)
    await expect(page.locator('body')).not.toContainText(/NaN|Invalid/)
  })
}

test('F80 a time once told holds when it is no longer told', async ({ page, sandbox }) => {
  const now = await standStill(sandbox)
  await page.clock.setFixedTime(now + 26 * hour)
  await signIn(page, 'support')
  const before = await statuses(page)
  await sandbox.faults([{ match: { path: '/flexcare/*' }, do: { headers: { date: null } } }])
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(async () => (await sandbox.unfired()).length).toBe(0)

  await expect(page.getByText('off by 26 hours')).toBeVisible()
  await expect(page.getByText('approximate')).toHaveCount(0)
  expect(await readStatuses(page)).toEqual(before)
})

test('F81 half a minute ahead is now, three days ahead a clock error and not online', async ({
  page,
  sandbox,
}) => {
  const now = await standStill(sandbox)
  const ahead = (ms: number) => new Date(now + ms).toISOString()
  await sandbox.faults([
    bentPage([
      { op: 'replace', path: '/items/0/_id', value: 'elsewhere0' },
      { op: 'replace', path: '/items/0/info/lastComm', value: ahead(30_000) },
      { op: 'replace', path: '/items/1/_id', value: 'elsewhere1' },
      { op: 'replace', path: '/items/1/info/lastComm', value: ahead(72 * hour) },
      { op: 'replace', path: '/items/2/info/lastComm', value: ahead(72 * hour) },
    ]),
  ])
  await page.clock.setFixedTime(now)
  await signIn(page, 'support')
  const [soon, far, named] = await statuses(page)

  expect(soon).toEqual({ Heartbeat: 'Recent', 'Last contact': 'now' })
  expect(far).toEqual({ Heartbeat: 'Not knownClock error', 'Last contact': 'now' })
  expect(named).toEqual({ Heartbeat: 'DeadClock error', 'Last contact': 'now' })
  await expect(rowOf(page, 'MAG520, Arbejde').getByText('Clock error')).toHaveAttribute(
    'title',
    'The last contact lies in the future: a clock is wrong.',
  )
})

/** The vendor's clock stands, at a whole second as its `Date` has them. */
async function standStill(sandbox: Sandbox): Promise<number> {
  const now = Math.floor(Date.now() / 1_000) * 1_000
  await sandbox.clock(new Date(now).toISOString())
  return now
}

/** Opens the list anew; its rows once the heartbeat sets have named them. */
async function statuses(page: Page) {
  await openDevices(page)
  await expect(rowOf(page, 'MAG520, Hjemme')).toContainText('Dead')
  return readStatuses(page)
}

async function readStatuses(page: Page) {
  const rows = await readRows(page.getByRole('table'))
  return rows.map(({ Heartbeat, 'Last contact': contact }) => ({
    Heartbeat,
    'Last contact': contact,
  }))
}

/** An age in words, worked out the plain way: by the date half a second after its whole one. */
function age(ms: number): string {
  const seconds = Math.floor((ms + 500) / 1_000)
  if (seconds < 5) return 'now'
  if (seconds < 60) return `${seconds} sec ago`
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ago`
  if (seconds < 86_400) return `${Math.floor(seconds / 3_600)} hr ago`
  const days = Math.floor(seconds / 86_400)
  if (days < 60) return days === 1 ? '1 day ago' : `${days} days ago`
  return `${Math.floor(days / 30.44)} mo ago`
}
