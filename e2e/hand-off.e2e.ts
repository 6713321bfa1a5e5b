import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { expectAccessible } from './support/accessible'
import { inUtc } from './support/in-utc'
import { pasted } from './support/pasted'
import { test } from './support/puls'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'
import { vendorCustomers, vendorDevices } from './support/vendor'

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-write'])
  await signIn(page, 'support')
})

test('One key copies a box for a ticket, in English and in Danish, and its link opens just that', async ({
  page,
  sandbox,
}) => {
  const { box, customer } = await aBox(sandbox)
  await page.goto(paths.device(customer._id, box.deviceId))
  // Until the sets are read the text says what we estimate, and that it is one.
  await expect(page.getByText('The server listed this device under')).toBeVisible()
  const text = await copied(page, 'Copy hand-off text', 'Copied')
  expect(text).toMatch(new RegExp(`^${escaped(box.name)}: [a-z ]+ \\(TelecomX\\)\n`))
  for (const line of [
    `Customer: ${customer.name}`,
    `Address: ${customer.address}`,
    `Telephone: ${customer.phoneNumber}`,
    `Device id: ${box.deviceId}`,
    'Type: Set-top box',
    `Model: ${box.info.model ?? 'not known'}`,
    `App version: ${box.info.appVersion ?? 'not known'}`,
    `Heartbeat version: ${box.info.hbversion ?? 'not known'}`,
    `Last contact in UTC: ${inUtc(box.info.lastComm, 'en-GB')}`,
  ]) {
    expect(text.split('\n')).toContain(line)
  }

  await page.goto('/devices')
  await page.goto(/^http\S+$/m.exec(text)?.[0] ?? '')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(box.name)
  await expect(page).toHaveURL(paths.device(customer._id, box.deviceId))

  await page.getByRole('button', { name: 'Dansk' }).click()
  const danish = (await copied(page, 'Kopiér overdragelsestekst', 'Kopieret')).split('\n')
  expect(danish).toContain(`Kunde: ${customer.name}`)
  expect(danish).toContain(`Telefon: ${customer.phoneNumber}`)
  expect(danish).toContain(`Enheds-id: ${box.deviceId}`)
  expect(danish).toContain(`Sidste kontakt i UTC: ${inUtc(box.info.lastComm, 'da-DK')}`)
})

test('A template is edited beside what it makes, a name that is none is told, and it is what is copied', async ({
  page,
  sandbox,
}) => {
  const { box, customer } = await aBox(sandbox)
  await page.goto(paths.settings())
  const section = page.getByRole('region', { name: 'Hand-off text' })
  await section.getByLabel('Language of the text').selectOption('Dansk')
  const one = section.getByLabel('One box')
  await expect(one).toHaveValue(/^\{name\}: \{status\}\n\nKunde: \{customer\}/)
  await one.fill('Ring {telephone} ({telefon}) om {name}\n{androidVersion}\n{link}')
  await expect(section).toContainText('No placeholder, and copied as it stands: {telefon}')
  await expect(section.getByRole('figure').first()).toContainText(
    'Ring 86 10 20 30 ({telefon}) om Stue 3',
  )
  await expectAccessible(page)

  await page.goto(paths.device(customer._id, box.deviceId))
  const link = new URL(paths.device(customer._id, box.deviceId), page.url()).href
  expect(await copied(page, 'Copy hand-off text', 'Copied')).toBe(
    `Ring ${customer.phoneNumber} ({telefon}) om ${box.name}\n${link}\n`,
  )

  await page.goto(paths.settings())
  await section.getByRole('button', { name: 'Use Puls’ own text' }).click()
  await expect(one).toHaveValue(/^\{name\}: \{status\}/)
  await expect(section).not.toContainText('No placeholder')
})

test('A customer that cannot be read costs the contact and not the text', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  const { box, customer } = await aBox(sandbox)
  await sandbox.faults([
    { match: { path: '/customer', query: { customerIds: customer._id } }, do: { status: 403 } },
  ])
  await page.goto(paths.device(customer._id, box.deviceId))
  const lines = (await copied(page, 'Copy hand-off text', 'Copied')).split('\n')
  expect(lines).toContain('Telephone: not read')
  expect(lines).toContain('Address: not read')
  expect(lines).toContain(`Device id: ${box.deviceId}`)
})

test('Where the clipboard is refused the text stands there to be copied by hand', async ({
  page,
  sandbox,
}) => {
  const { box, customer } = await aBox(sandbox)
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('refused', 'NotAllowedError'))
    Object.defineProperty(Clipboard.prototype, 'writeText', { value: refuse })
  })
  await page.goto(paths.device(customer._id, box.deviceId))
  await expect(page.getByRole('button', { name: 'Copy hand-off text' })).toBeEnabled()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'Copy the text by hand' })
  await expect(dialog.getByLabel('Hand-off text')).toHaveValue(new RegExp(escaped(box.deviceId)))
  await expect(dialog.getByLabel('Hand-off text')).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

/** A set-top box of the last of one's customers, as the vendor tells of both, at rest. */
async function aBox(sandbox: Sandbox) {
  await sandbox.clock(new Date().toISOString())
  const customer = (await vendorCustomers(sandbox.url, 'support')).at(-1)
  const { items } = await vendorDevices(sandbox.url, 'support', { customerId: customer?._id ?? '' })
  const box = items.find(({ deviceId }) => deviceId.startsWith('00:1A:79'))
  if (box === undefined || customer === undefined) throw new Error('the sandbox has no such box')
  return { box, customer }
}

async function copied(page: Page, before: string, after: string): Promise<string> {
  await expect(page.getByRole('button', { name: before })).toBeEnabled({ timeout: 15_000 })
  await page.keyboard.press('c')
  await expect(page.getByRole('button', { name: after, exact: true })).toBeVisible()
  return pasted(page)
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
