import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { expectSound } from './support/accessible'
import { exportCsv } from './support/csv'
import { column, devicePath, shownTable } from './support/device-list'
import { faultyOrder } from './support/order-page'
import { pasted } from './support/pasted'
import { test } from './support/puls'
import { expectRow, readRows } from './support/rows'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'
import { boxOfAnother, vendorCustomers, vendorDevices } from './support/vendor'

test.beforeEach(async ({ page, sandbox }) => {
  await sandbox.clock(new Date().toISOString())
  await signIn(page, 'support')
})

test('A mail with MACs in four notations, a barcode, one twice, one never seen and one that nobody has', async ({
  page,
  sandbox,
  context,
}) => {
  await context.grantPermissions(['clipboard-write'])
  const { boxes, barcode, neverSeen, unknown } = await ofOwn(sandbox)
  const [colons = '', hyphens = '', dots = '', plain = ''] = boxes
  const pastedAs = [
    colons,
    hyphens.replaceAll(':', '-').toLowerCase(),
    dotted(dots),
    plain.replaceAll(':', ''),
    barcode,
    neverSeen,
    unknown,
  ]
  const [a, b, c, d, ...others] = pastedAs
  const mail = [
    'Hej Support,',
    '',
    `disse er mørke siden i morges: ${a}, ${b} og "${c}".`,
    `MAC:${d} (stue 4)`,
    ...others,
    `\u200b${dotted(colons)}\u00a0igen; og 00:1A:79:0B:C3`,
  ].join('\r\n')

  await page.goto(paths.paste())
  await field(page).fill(mail)
  await expect(page.getByText('8 ids, 1 of them more than once')).toBeVisible()
  const unread = page.getByText('pieces of text not read as an id, 1 of them nearly one')
  await unread.click()
  await expect(page.getByRole('listitem').filter({ hasText: 'nearly an id' })).toContainText(
    '00:1A:79:0B:C3',
  )
  const { last } = await sandbox.stats()
  expect(last.filter(({ path }) => path === devicePath)).toEqual([])

  await lookUp(page).click()
  await expect(said(page)).toHaveText('6 of 7 ids found, 1 not found')
  const table = await shownTable(page)
  expect(await column(table, 'Pasted as')).toEqual(pastedAs)
  const statuses = await ownStatuses(sandbox)
  const found = async () =>
    (await readRows(table)).slice(0, 5).map((row) => [
      row['Device id'],
      // A tab and a line break are shown as signs.
      row['Name']?.replaceAll(/[␉␊]/g, ' '),
      row['Result'],
    ])
  // Until the server’s word is here it is our estimate.
  await expect
    .poll(found)
    .toEqual([...boxes, barcode].map((id) => [id, ...(statuses.get(id) ?? [])]))
  await expectRow(table, { 'Pasted as': a ?? '', Remarks: 'Pasted 2 times' })
  await expectRow(table, { 'Device id': neverSeen, Result: 'Never seen', 'Last contact': 'Never' })
  await expectRow(table, { 'Pasted as': unknown, Result: 'No such device', Name: '' })

  await page.getByRole('button', { name: 'Copy the id not found' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await pasted(page)).toBe(`${unknown}\n`)
  const file = await exportCsv(page)
  expect(file.rows.map((row) => row['Pasted as'])).toEqual(pastedAs)
  await outcome(page, 'Never seen').click()
  await expect.poll(() => column(table, 'Pasted as')).toEqual([neverSeen])
  await page.reload()
  await expect.poll(() => column(table, 'Pasted as'), { timeout: 15_000 }).toEqual([neverSeen])
  await expect(field(page)).toHaveValue(mail.replaceAll('\r\n', '\n'))

  // Elsewhere the address has the ids, and not the mail.
  const link = page.url()
  await page.evaluate(() => sessionStorage.clear())
  await page.goto(link)
  await expect(said(page)).toHaveText('6 of 7 ids found, 1 not found', { timeout: 15_000 })
  await expect(field(page)).toHaveValue([...boxes, barcode, neverSeen, unknown, colons].join('\n'))
})

test('What one’s own customer does not have is found at all customers, as far as they could be read', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  const { boxes } = await ofOwn(sandbox)
  const { mac, name, customer, customerId } = await boxOfAnother(sandbox.url, 'support')
  const query = { customerId }
  await sandbox.faults([{ match: { path: devicePath, query }, do: { status: 500 } }])
  await page.goto(paths.paste([mac, boxes[0] ?? '', '7']))
  await expect(said(page)).toHaveText('1 of 3 ids found, 2 not found', { timeout: 15_000 })
  await page.getByRole('link', { name: 'Look in all my customers' }).click()
  await expect(page).toHaveURL(/\?customer=all&ids=/)
  await expect(page.getByText('But 1 customer could not be read, and may have them.')).toBeVisible({
    timeout: 20_000,
  })
  await expect(said(page)).toHaveText('1 of 3 ids found, 2 not found')

  await sandbox.faults([])
  await page.getByRole('button', { name: 'Try these again' }).click()
  await expect(said(page)).toHaveText('2 of 3 ids found, 1 not found', { timeout: 15_000 })
  const { length } = await vendorCustomers(sandbox.url, 'support')
  await expect(page.getByText(`devices of ${length + 1} customers that were read.`)).toBeVisible()
  await expectRow(await shownTable(page), { 'Pasted as': mac, Name: name, Customer: customer })
})

test('More ids than a link holds stay in the tab, and a link that lacks them says so', async ({
  page,
}) => {
  const ids = Array.from({ length: 60 }, (_, index) => String(9_000_001 + index))
  await page.goto(paths.paste())
  await field(page).fill(ids.join('\n'))
  await lookUp(page).click()
  await expect(said(page)).toHaveText('0 of 60 ids found, 60 not found', { timeout: 15_000 })
  await expect(page.getByText('These are too many for a link.')).toBeVisible()
  await page.reload()
  await expect(said(page)).toHaveText('0 of 60 ids found, 60 not found', { timeout: 15_000 })
  await expect(field(page)).toHaveValue(ids.join('\n'))
  await page.getByRole('link', { name: 'Start over' }).click()
  await expect(field(page)).toHaveValue('')
  await page.goBack()
  await expect(said(page)).toBeVisible()

  const link = page.url()
  await page.evaluate(() => sessionStorage.clear())
  await page.goto(link)
  await expect(page.getByText('This address does not hold its ids')).toBeVisible()
  await page.goto(`${paths.paste()}?ids=%3Cb%3E_nothing`)
  await expect(page.getByText('No id in this text.')).toBeVisible()
  await expect(page.getByText('2 pieces of text not read as an id')).toBeVisible()
})

test('By keyboard alone, in both colours, on a phone and in Danish; and refused to who may not see devices', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  const { boxes, unknown } = await ofOwn(sandbox)
  await page.goto(paths.paste())
  await expectSound(page)
  const parts = page.getByRole('navigation', { name: 'Parts of triage' })
  await parts.getByRole('link').last().focus()
  await page.keyboard.press('Tab')
  await expect(field(page)).toBeFocused()
  await page.keyboard.insertText(`${boxes[0]} ${unknown}`)
  await page.keyboard.press('Tab')
  await expect(lookUp(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('1 of 2 ids found, 1 not found', { timeout: 15_000 })
  await outcome(page, 'No such device').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => column(page.getByRole('table'), 'Pasted as')).toEqual([unknown])
  await page.goBack()
  await expect.poll(() => column(page.getByRole('table'), 'Pasted as')).toHaveLength(2)
  await expectSound(page)
  await page.getByRole('button', { name: 'Dansk' }).click()
  await expect(page.getByText('1 af 2 id’er fundet, 1 ikke fundet')).toBeVisible()

  allowFailedStatus(403)
  const link = page.url()
  await signIn(page, 'viewer')
  await page.goto(link)
  await expect(page.getByRole('alert')).toContainText(/access level|adgangsniveau/)
})

/** Ids of support@'s own customer: four living boxes, a tablet, and what is the matter with others. */
async function ofOwn(sandbox: Sandbox) {
  const { devices, faults } = await faultyOrder(sandbox)
  const odd = [...faults.unknown, ...faults.neverSeen, ...faults.silent]
  const alive = devices.filter((id) => !odd.includes(id))
  return {
    boxes: alive.filter((id) => id.includes(':')).slice(0, 4),
    barcode: alive.find((id) => !id.includes(':')) ?? '',
    neverSeen: faults.neverSeen[0] ?? '',
    unknown: faults.unknown[0] ?? '',
  }
}

/** What the vendor says of each device of the own customer. */
async function ownStatuses(sandbox: Sandbox) {
  const statuses = new Map<string, [name: string, word: string]>()
  const sets = [
    ['ONLINE', 'Online'],
    ['ALLOFFLINE', 'Offline'],
  ] as const
  for (const [heartbeatStatus, word] of sets) {
    const { items } = await vendorDevices(sandbox.url, 'support', { heartbeatStatus })
    for (const { deviceId, name } of items) {
      statuses.set(deviceId, [name.replaceAll(/\s+/g, ' ').trim(), word])
    }
  }
  return statuses
}

function dotted(mac: string): string {
  return (mac.replaceAll(':', '').toLowerCase().match(/.{4}/g) ?? []).join('.')
}

function field(page: Page) {
  return page.getByRole('textbox', { name: 'MACs and barcodes to look up' })
}

function lookUp(page: Page) {
  return page.getByRole('button', { name: 'Look them up' })
}

function said(page: Page) {
  return page.getByRole('status').filter({ hasText: /^\d+ of \d+ ids found/ })
}

function outcome(page: Page, word: string) {
  return page.getByRole('navigation', { name: 'Result' }).getByRole('link', { name: word })
}
