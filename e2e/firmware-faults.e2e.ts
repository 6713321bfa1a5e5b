import { expect } from '@playwright/test'
import { paths } from '../src/url/paths'
import { shownTable } from './support/device-list'
import { test } from './support/puls'
import { readRows } from './support/rows'
import { signIn } from './support/sign-in'

const mrc = '0242078698-00001'

test.beforeEach(async ({ page }) => {
  test.setTimeout(60_000)
  await signIn(page, 'support')
})

test('F31 F38 each vendor fails alone, in words of its own and with its answer to copy', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(400, 502)
  await sandbox.faults([{ match: { path: '/flexcare/device' }, do: { resetAfterBytes: 0 } }])
  await page.goto('/devices')
  await expect(page.getByRole('alert')).toContainText('TelecomX cannot be reached.', {
    timeout: 20_000,
  })
  await page.getByRole('link', { name: 'Firmware' }).click()
  await shownTable(page, 15_000)

  await page.goto(`${paths.firmwareDevices(mrc)}?cursor=350000000000000`)
  const said = page.getByRole('alert')
  await expect(said).toContainText('goes on from devices of this account only')
  await expect(said).toContainText('INVALID_PARAMETER')
  await expect(page.getByRole('button', { name: 'Copy the service’s answer' })).toBeVisible()
  await page.goto(paths.firmwareDevices('0000000000-00009'))
  await expect(said).toContainText('There is no account 0000000000-00009 here')
})

test('Where nothing says how an account is licensed, the list says why it leaves that out', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  const path = `/api/fota/v1/subscriptions/${mrc}`
  await sandbox.faults([{ match: { path }, do: { status: 500 } }])
  await page.goto(paths.firmwareDevices(mrc))
  await expect(page.getByText('The kind of licence could not be read')).toBeVisible()
  const table = await shownTable(page, 15_000)
  expect(Object.keys((await readRows(table))[0] ?? {})).not.toContain('Licensed')
})
