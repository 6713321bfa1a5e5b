import { stdout } from 'node:process'
import { expect } from '@playwright/test'
import type { CDPSession, Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { test } from './support/puls'
import { signIn } from './support/sign-in'

const refreshes = 200
const warmUp = 40
/** What one refresh brings is some 40 kB here: were it kept, it would be seen at once. */
const mostPerRefresh = 1_000

// Nobody touches the page in all that time.
test.use({ serverEnvironment: { SESSION_IDLE_MINUTES: '0' } })

test('Over 200 refreshes the memory stays flat', async ({ page, sandbox }) => {
  test.slow()
  await page.clock.install()
  await signIn(page, 'support')
  await page.goto(paths.incidents('all'))
  const outages = await sandbox.outages()
  const rows = page.getByRole('table').last().locator('tbody tr')
  await expect(rows).toHaveCount(outages.length, { timeout: 15_000 })
  const cdp = await page.context().newCDPSession(page)

  await refresh(page, warmUp)
  const before = await heldBytes(cdp)
  await refresh(page, refreshes - warmUp)
  const after = await heldBytes(cdp)
  const each = (after - before) / (refreshes - warmUp)
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`
  stdout.write(
    `held after ${warmUp} refreshes ${megabytes(before)}, after ${refreshes} ${megabytes(after)}: ${Math.round(each)} bytes each\n`,
  )
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

type Snapshot = {
  snapshot: { meta: { node_fields: string[]; node_types: [string[]] } }
  nodes: number[]
}

/** Not the page's: what the browser compiles, and what it notes about the network for us. */
const notHeld = ['code', 'native', 'hidden', 'object shape', 'synthetic']

/** All that the page's own objects, texts and functions take. */
async function heldBytes(cdp: CDPSession): Promise<number> {
  let text = ''
  const add = ({ chunk }: { chunk: string }) => {
    text += chunk
  }
  await cdp.send('HeapProfiler.collectGarbage')
  cdp.on('HeapProfiler.addHeapSnapshotChunk', add)
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  cdp.off('HeapProfiler.addHeapSnapshotChunk', add)

  const { snapshot, nodes }: Snapshot = JSON.parse(text)
  const { node_fields: fields, node_types: types } = snapshot.meta
  const sizeAt = fields.indexOf('self_size')
  let bytes = 0
  for (let node = 0; node < nodes.length; node += fields.length) {
    const type = types[0][nodes[node + fields.indexOf('type')] ?? 0] ?? ''
    if (!notHeld.includes(type)) bytes += nodes[node + sizeAt] ?? 0
  }
  return bytes
}
