import { expect } from '@playwright/test'
import { devicePath, openDevices, shownTable } from './support/device-list'
import { run } from './support/program'
import { test } from './support/puls'
import { signIn } from './support/sign-in'

test.use({ serverEnvironment: { SANDBOX_ACCESS: 'literal' } })

test('By the letter of the documents ADMIN may not list devices, and is told so, but sees the customers', async ({
  page,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  await signIn(page, 'admin')
  await page.goto('/devices')
  await expect(page.getByText('(access_denied)').first()).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^User menu/ })).toBeVisible()

  const status = await page.evaluate(async () => {
    const headers = { 'x-requested-with': 'puls' }
    const answer = await fetch('/api/telecomx/customer?all=true&limit=1', { headers })
    return answer.status
  })
  expect(status).toBe(200)
})

test('By the letter ADMIN is refused the devices of all customers a few times, not once for each, and goes on to the customers', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  await signIn(page, 'admin')
  await page.goto('/devices?customer=all')
  await expect(page.getByRole('alert')).toContainText('(access_denied)')
  expect((await sandbox.stats()).byPath[devicePath]).toBeLessThanOrEqual(12)
  const offered = page.getByRole('navigation', { name: 'Open to you:' })
  await offered.getByRole('link', { name: 'Customers' }).click()
  await expect(page).toHaveURL('/customers')
  await shownTable(page)
})

test('By the letter RESELLER_ADMIN lists devices as ever', async ({ page }) => {
  await signIn(page, 'support')
  await openDevices(page)
  await expect(page.getByRole('row').nth(1)).toBeVisible()
})

test('Another reading of the access levels than the two is one line, and exit code 1', async () => {
  const start = ['--disable-proto=delete', 'dist/server/start.js']
  const program = run('node', start, { SANDBOX_ACCESS: 'Literal' })
  expect(await program.exitCode).toBe(1)
  expect(program.output()).toMatch(
    /^SANDBOX_ACCESS: "Literal" is not one of ordered, literal\. .*\n$/,
  )
})
