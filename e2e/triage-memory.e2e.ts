import { stdout } from 'node:process'
import { expect } from '@playwright/test'
import type { CDPSession, Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { test } from './support/puls'
import { signIn } from './support/sign-in'

const refreshes = 200
const warmUp = 20
/** The answer of one refresh alone is some 40 kB here: one that is kept would be seen at once. */
const mostPerRefresh = 4_000

// Nobody touches the page in all that time.
test.use({ serverEnvironment: { SESSION_IDLE_MINUTES: '0' } })

test('Over 200 refreshes the memory stays flat', async ({ page, sandbox }, story) => {
  test.slow()
  await page.clock.install()
  await signIn(page, 'support')
  await page.goto(paths.incidents('all'))
  const outages = await sandbox.outages()
  const rows = page.getByRole('table').last().locator('tbody tr')
  await expect(rows).toHaveCount(outages.length, { timeout: 15_000 })
  const cdp = await page.context().newCDPSession(page)

  await refresh(page, warmUp)
  const before = await heapOf(cdp)
  await refresh(page, refreshes - warmUp)
  const after = await heapOf(cdp)
  const each = (after - before) / (refreshes - warmUp)
  const figure = `${(before / 1e6).toFixed(2)} MB after ${warmUp} refreshes, ${(after / 1e6).toFixed(2)} MB after ${refreshes}: ${Math.round(each)} bytes each`
  stdout.write(`${figure}\n`)
  story.annotations.push({ type: 'memory', description: figure })
  expect(each).toBeLessThan(mostPerRefresh)
})

/** As the minutes would bring them; what is unused for a minute is given up in it too. */
async function refresh(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const answered = page.waitForResponse((answer) =>
      answer.url().includes('/api/telecomx/customer'),
    )
    await page.clock.fastForward(61_000)
    await (await answered).finished()
  }
}

/** The least of three: a page may just be in the middle of something. */
async function heapOf(cdp: CDPSession): Promise<number> {
  const samples: number[] = []
  for (let sample = 0; sample < 3; sample += 1) {
    await cdp.send('HeapProfiler.collectGarbage')
    await cdp.send('HeapProfiler.collectGarbage')
    samples.push((await cdp.send('Runtime.getHeapUsage')).usedSize)
  }
  return Math.min(...samples)
}
