import { expect } from '@playwright/test'
import { customerPath, vendorCustomers } from './support/customer-list'
import type { VendorCustomer } from './support/customer-list'
import { devicePath, tile } from './support/device-list'
import { test } from './support/puls'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'
import { vendorDevices } from './support/vendor'

/** Few enough customers for the sandbox to remember every request about them. */
test.use({ serverEnvironment: { SANDBOX_DEVICES: '600', SANDBOX_CUSTOMERS: '30' } })

test('A refresh of all customers counts them again, and reads the offline sets of the one whose boxes fell silent', async ({
  page,
  sandbox,
}) => {
  await sandbox.clock(new Date().toISOString())
  await page.clock.install()
  await signIn(page, 'support')
  await page.goto('/devices?customer=all')
  await expect(tile(page, 'Dead')).toHaveText(/^Dead\d+$/, { timeout: 20_000 })
  await atRest(sandbox)

  const customers = await customersOf(sandbox)
  const site = customers.find(({ iptv }) => (iptv?.stbs ?? 0) - (iptv?.stbsOffline ?? 0) > 2)
  expect(await sandbox.outage(site?._id ?? '', 40)).toBeGreaterThan(2)
  const offline = await offlineAtVendor(sandbox, customers)
  await expect(tile(page, 'Offline')).not.toHaveText(`Offline${offline}`)

  let { requests } = await sandbox.stats()
  await page.clock.fastForward(121_000)
  await expect(tile(page, 'Offline')).toHaveText(`Offline${offline}`)
  const first = await askedSince(sandbox, requests)
  expect(first.customers).toEqual([{ iptvdevices: 'true', flexcare: 'true', limit: '500' }])
  expect(new Set(first.sets.map(({ id }) => id))).toEqual(new Set([site?._id]))
  expect(first.sets).toHaveLength(3)
  expect(new Set(first.sets.map(({ status }) => status))).toEqual(
    new Set(['ALLOFFLINE', 'DEAD', 'PRESUMEDDEAD']),
  )
  expect(first.rows, 'the rows themselves are read on demand').toEqual([])

  requests = (await sandbox.stats()).requests
  await page.clock.fastForward(121_000)
  await expect.poll(async () => (await askedSince(sandbox, requests)).customers).toHaveLength(1)
  await atRest(sandbox)
  expect((await askedSince(sandbox, requests)).sets, 'nothing moved').toEqual([])

  requests = (await sandbox.stats()).requests
  await page.getByRole('button', { name: 'Read again' }).click()
  const affected = customers.filter(({ iptv }) => (iptv?.stbsOffline ?? 0) > 0)
  expect(affected.length).toBeGreaterThan(3)
  const readAnew = async () => {
    const { sets } = await askedSince(sandbox, requests)
    return new Set(sets.flatMap(({ id, status }) => (status === 'ALLOFFLINE' ? [id] : [])))
  }
  for (const { _id } of affected) await expect.poll(readAnew).toContain(_id)
  await expect(tile(page, 'Offline')).toHaveText(`Offline${offline}`)
})

function customersOf(sandbox: Sandbox): Promise<VendorCustomer[]> {
  const query = { flexcare: 'true', includeSubresellers: 'true' }
  return vendorCustomers(sandbox, 'support', query).then(({ customers }) => customers)
}

async function offlineAtVendor(sandbox: Sandbox, customers: VendorCustomer[]): Promise<number> {
  let sum = 0
  for (const { _id } of customers) {
    const query = { customerId: _id, heartbeatStatus: 'ALLOFFLINE', limit: '1' }
    sum += (await vendorDevices(sandbox.url, 'support', query)).total
  }
  return sum
}

/** What was asked of the vendor since it had been asked so often. */
async function askedSince(sandbox: Sandbox, before: number) {
  const { last, requests } = await sandbox.stats()
  const seen = last.slice(0, requests - before)
  const devices = seen
    .filter(({ path }) => path === devicePath)
    .map(({ query }) => ({ id: query['customerId'], status: query['heartbeatStatus'] }))
  return {
    customers: seen
      .filter(({ path, query }) => path === customerPath && query['iptvdevices'] === 'true')
      .map(({ query: { iptvdevices, flexcare, limit } }) => ({ iptvdevices, flexcare, limit })),
    sets: devices.filter(({ status }) => status !== undefined),
    rows: devices.filter(({ status }) => status === undefined),
  }
}

/** Nothing is under way, twice in a row: what the last answer leads to has been asked, too. */
async function atRest(sandbox: Sandbox) {
  let before = -1
  await expect
    .poll(
      async () => {
        const { open, requests } = await sandbox.stats()
        const same = open === 0 && requests === before
        before = requests
        return same
      },
      { intervals: [300] },
    )
    .toBe(true)
}
