import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { devicePath, firstPage, openDevices, timesAsked } from './support/device-list'
import { test } from './support/puls'
import { readRows } from './support/rows'
import { signIn } from './support/sign-in'

const down = { match: { path: devicePath }, do: { resetAfterBytes: 0 } }
const noon = new Date('2026-11-21T11:00:00Z')

test('F02 TelecomX goes down and comes back: the rows stay with their age and the reason, the pauses grow, and it recovers by itself', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  await openAtNoon(page)
  const before = await readRows(page.getByRole('table'))
  const heartbeat = page.getByRole('navigation', { name: 'Heartbeat' })
  // What is said beside them comes later than the figures.
  const figures = heartbeat.getByRole('link')
  const tiles = await figures.allInnerTexts()
  const loaded = await timesAsked(sandbox, firstPage)
  await sandbox.faults([down])

  // The next is due half a minute after the last answer; it fails, and so do its repetitions.
  const first = await nextTry(page)
  expect(first).toBeGreaterThanOrEqual(58)
  expect(first).toBeLessThanOrEqual(65)
  await expect(stale(page)).toContainText(/^Showing data from 12:00:\d\d\. Last refresh failed: /)
  await expect(stale(page)).toContainText('TelecomX cannot be reached.')
  const tried = await timesAsked(sandbox, firstPage)
  expect(tried - loaded, 'G6 once, and repeated twice').toBe(3)

  await pass(page, first - 2)
  expect(await timesAsked(sandbox, firstPage), 'left alone until then').toBe(tried)
  const second = await nextTry(page, first)
  expect(second).toBeGreaterThanOrEqual(118)
  expect(second).toBeLessThanOrEqual(132)
  expect(await readRows(page.getByRole('table'))).toHaveLength(before.length)
  expect(await figures.allInnerTexts()).toEqual(tiles)

  await sandbox.faults([])
  await pass(page, second)
  await page.clock.resume()
  await expect(stale(page)).toHaveCount(0)
  await expect(page.getByText('Updated', { exact: false })).toBeVisible()
  expect(await readRows(page.getByRole('table'))).toHaveLength(before.length)
})

async function openAtNoon(page: Page) {
  await page.clock.install({ time: noon })
  await signIn(page, 'support')
  await openDevices(page)
  // The totals are asked for after the first rows are painted, which takes a clock that runs.
  const heartbeat = page.getByRole('navigation', { name: 'Heartbeat' })
  await expect(heartbeat, 'every set is counted').not.toContainText('…')
  // From here on time is what `pass` makes of it; a first refresh is not due before that.
  await page.clock.pauseAt(noon.getTime() + 25_000)
}

/** Seconds go by as if the tab had been watched all along. */
async function pass(page: Page, seconds: number) {
  await page.clock.runFor(seconds * 1_000)
}

function stale(page: Page) {
  return page.getByRole('status').filter({ hasText: 'Last refresh failed' })
}

/** What the notice counts down from, once it is another than before. */
async function nextTry(page: Page, before = 0): Promise<number> {
  let seconds = 0
  const counted = async () => {
    await pass(page, 0.5)
    const text = (await stale(page).allTextContents()).join()
    seconds = Number(/Next try in (\d+) s/.exec(text)?.[1] ?? 0)
    return seconds
  }
  await expect.poll(counted, { intervals: [50] }).toBeGreaterThan(before)
  return seconds
}
