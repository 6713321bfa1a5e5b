import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { exportCsv } from './support/csv'
import { devicePath } from './support/device-list'
import { test } from './support/puls'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'
import { vendorDevices } from './support/vendor'

const pageSize = 500

for (const { name, move, missing } of [
  {
    name: 'F67 a device that comes between two pages is in no list twice, and the page says that rows moved',
    move: { insertBefore: 1 },
    missing: [],
  },
  {
    name: 'F68 a device that goes between two pages costs the one behind it, and the page says that rows moved',
    move: { deleteBefore: 1 },
    missing: [pageSize],
  },
]) {
  test(name, async ({ page, sandbox }) => {
    const { id, name: customer } = (await sandbox.fleet()).largest
    // One customer's devices fill more than a page.
    await sandbox.moveDevices(id, { insert: pageSize - 180 })
    const before = await idsAtVendor(sandbox, id)
    expect(before.length).toBeGreaterThan(pageSize)
    await sandbox.faults([
      {
        match: { path: devicePath, query: { customerId: id, offset: String(pageSize) } },
        times: 1,
        do: move,
      },
    ])
    await signIn(page, 'support')
    await page.goto('/devices?customer=all')
    await expect(page.getByRole('caption')).toBeVisible({ timeout: 15_000 })
    const moved = page.getByRole('status').filter({
      hasText: 'The list changed while you were paging. Some rows may be repeated or missing.',
    })
    await expect(moved).toBeVisible()
    const read = before.filter((_, index) => !missing.some((each) => each === index))
    expect(await idsInFile(page, customer)).toEqual(read.toSorted())

    await page.getByRole('button', { name: 'Reload from the first page' }).click()
    await expect(moved).toHaveCount(0, { timeout: 15_000 })
    const now = await idsAtVendor(sandbox, id)
    expect(now).not.toEqual(before)
    expect(await idsInFile(page, customer)).toEqual(now.toSorted())
  })
}

/** In the vendor's order. */
async function idsAtVendor(sandbox: Sandbox, customerId: string): Promise<string[]> {
  const ids: string[] = []
  for (let total = 1; ids.length < total;) {
    const query = { customerId, offset: String(ids.length) }
    const page = await vendorDevices(sandbox.url, 'support', query)
    total = page.total
    ids.push(...page.items.map(({ deviceId }) => deviceId))
  }
  return ids
}

async function idsInFile(page: Page, customer: string): Promise<string[]> {
  const { rows } = await exportCsv(page)
  const theirs = rows.filter((row) => row['Customer'] === customer)
  return theirs.map((row) => row['Device id']?.replace(/^'/, '') ?? '').toSorted()
}
