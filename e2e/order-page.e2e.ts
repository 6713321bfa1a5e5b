import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { paths } from '../src/url/paths'
import { exportCsv } from './support/csv'
import { fact, panel } from './support/customer-list'
import { addressOf, column } from './support/device-list'
import { openOrders, orderPath, vendorOrders } from './support/order-list'
import {
  aliveOn,
  check,
  faultyOrder,
  filter,
  sentence,
  openOrder,
  shownIds,
  summary,
} from './support/order-page'
import { test } from './support/puls'
import { expectRow } from './support/rows'
import { signIn } from './support/sign-in'

test.beforeEach(async ({ page, sandbox }) => {
  await sandbox.clock(new Date().toISOString())
  await signIn(page, 'support')
})

test('Opened from the list, an order says whether what was ordered is alive', async ({
  page,
  sandbox,
}) => {
  const order = await faultyOrder(sandbox)
  const { name, devices, faults } = order
  await openOrders(page)
  await page.getByRole('link', { name }).click()
  await expect(page).toHaveTitle(`${name} · Orders · Puls`)
  await expect(check(page)).toContainText('Looked for among the devices of Nordlys Care A/S.')

  await expect(summary(page)).toHaveText(sentence(order))
  await expect(check(page)).toContainText(/Not found: not among the [\d,]+ devices of 1 customer\./)
  await expect(check(page)).not.toContainText('by our estimate')
  for (const [result, ids] of [
    ['Not found', faults.unknown],
    ['Never seen', faults.neverSeen],
    ['Silent', faults.silent],
  ] as const) {
    await filter(page, result).click()
    await expect.poll(() => shownIds(page)).toEqual([...ids].toSorted())
  }
  await expectRow(page.getByRole('table'), { Result: 'Silent', 'By whose word': /^Server: / })
  await filter(page, 'All').click()

  const { rows, name: file } = await exportCsv(page)
  expect(file).toMatch(/^puls-order-\w+\.csv$/)
  expect(rows.map((row) => row['On the order as'])).toEqual(devices)
  const withResult = (result: string) =>
    rows.filter((row) => row['Result'] === result).map((row) => row['On the order as'])
  expect(withResult('Not found')).toEqual(faults.unknown)
  expect(withResult('Never seen')).toEqual(faults.neverSeen)
  expect(withResult('Silent')).toEqual(faults.silent)
  expect(withResult('Online')).toHaveLength(aliveOn(order))
  const silent = rows.find((row) => row['Result'] === 'Silent')
  expect(silent?.['Last contact']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  expect(silent?.['By whose word']).toBe('Server: Dead')
  expect(new Set(rows.map((row) => row['Other orders']))).toEqual(new Set(['Not checked']))
})

test('Whether a device is on another order is not checked until all orders were read', async ({
  page,
  sandbox,
}) => {
  const { id, faults } = await faultyOrder(sandbox)
  await openOrder(page, id)
  expect(new Set(await column(page.getByRole('table'), 'Other orders'))).toEqual(
    new Set(['Not checked']),
  )
  await page.getByRole('button', { name: 'Look through all orders' }).click()
  const orders = await vendorOrders(sandbox, 'support')
  await expect(page.getByText(`All ${orders.length} orders, read`)).toBeVisible()
  await expect(summary(page)).toContainText(`${faults.onTwo.length} on another order too`)
  await filter(page, 'On another order').click()
  await expect.poll(() => shownIds(page)).toEqual([...faults.onTwo].toSorted())
  const { rows } = await exportCsv(page)
  expect(rows.map((row) => row['Other orders'])).toEqual(
    faults.onTwo.map(() => 'Ombytning til Nordlys'),
  )
  await page.getByRole('link', { name: 'Ombytning til Nordlys' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ombytning til Nordlys')
  // One of them is written in another notation there: the set is here already, and says so.
  await expectRow(page.getByRole('table'), { 'Other orders': 'Storlevering til Nordlys' })
})

test('A device leads to its page, and Back to the order as it was', async ({ page, sandbox }) => {
  const { id, faults } = await faultyOrder(sandbox)
  await openOrder(page, id, '?result=silent')
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page).toHaveURL(new RegExp(`/devices/\\w+/${faults.silent[0]}$`))
  await page.goBack()
  expect(addressOf(page)).toBe(`${paths.order(id)}?result=silent`)
  await expect.poll(() => shownIds(page)).toEqual(faults.silent)
})

test('How to reach the orderer is hidden until asked for, and again on the next visit', async ({
  page,
  sandbox,
}) => {
  const { id } = await faultyOrder(sandbox)
  await openOrder(page, id)
  const phone = fact(page, 'Orderer', 'Phone')
  await expect(phone).toContainText('Hidden')
  await expect(panel(page, 'Orderer')).not.toContainText('@')
  await phone.getByRole('button', { name: 'Show: Phone' }).click()
  await expect(phone).toContainText(/\d{4}/)
  await page.reload()
  await expect(phone).toContainText('Hidden')
})

test('An order is looked for until all were read, or until somebody stops it', async ({
  page,
  sandbox,
}) => {
  const orders = await vendorOrders(sandbox, 'support')
  const missing = page.getByText(`Not found among ${orders.length} orders read.`)
  const whole = { path: orderPath, query: { limit: '500', offset: '0' } }
  await sandbox.faults([
    { match: whole, do: { patch: [{ op: 'replace', path: '/limit', value: 50 }] } },
    { match: { path: orderPath, query: { offset: '50' } }, do: { hang: true } },
  ])
  await page.goto(paths.order('abcdefabcdefabcdefabcdef'))
  await expect(page.getByRole('progressbar')).toHaveAccessibleName(/Looking for the order: \d+ of/)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('The search was stopped.')).toBeVisible()
  await sandbox.faults([])
  await page.getByRole('button', { name: 'Search again' }).click()
  await expect(missing).toBeVisible()
  await page.reload()
  await expect(missing).toBeVisible()
  await page.goto(paths.order('no.id'))
  await expect(page.getByText('This is no id of an order.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Refresh' })).toHaveCount(0)
})

test('An id that two orders carry is shown once, and that is said when it is known', async ({
  page,
  sandbox,
}) => {
  const [first, second] = await vendorOrders(sandbox, 'support')
  const id = first?._id ?? ''
  const match = { path: orderPath, query: { limit: '500' } }
  const patch = [{ op: 'replace', path: '/flexcareOrders/1/_id', value: id } as const]
  await sandbox.faults([{ match, do: { patch } }])
  await openOrder(page, id)
  await expect(page.getByText('2 orders carry this id')).toHaveCount(0)
  await page.getByRole('button', { name: 'Look through all orders' }).click()
  await expect(page.getByText('2 orders carry this id. This is one of them.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.name ?? '')
  expect(second?.name).not.toBe(first?.name)
})

test('The document’s own example, repaired, is shown whole', async ({ page, sandbox }) => {
  const file = new URL('../src/api/telecomx/examples/orders.json', import.meta.url)
  const body: unknown = JSON.parse(await readFile(file, 'utf8'))
  await sandbox.faults([{ match: { path: orderPath }, do: { body } }])
  const id = '1234567890ABCDEFGHIJKLMN'
  await page.goto(paths.order(id))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Name of FlexCare order')
  for (const [term, text] of [
    ['SNOW id', '123456789'],
    ['PO number', '123456789'],
    ['EAN', '12356789'],
    ['PowerNet item', '123456789'],
    ['Devices', '2'],
  ] as const) {
    await expect(fact(page, 'Facts', term)).toHaveText(text)
  }
  await expect(fact(page, 'Facts', 'Reseller')).toContainText(id)
  await expect(fact(page, 'Facts', 'Service agreement')).toContainText(id)
  await expect(fact(page, 'Orderer', 'Name')).toHaveText('Name of orderer')
  await expect(fact(page, 'Orderer', 'Department')).toHaveText('This is a department')
  await page.getByRole('button', { name: 'Show: Phone' }).click()
  await page.getByRole('button', { name: 'Show: E-mail' }).click()
  await expect(panel(page, 'Orderer')).toContainText('+4512345678')
  await expect(panel(page, 'Orderer')).toContainText('email@email.com')
  await expect(panel(page, 'Facts')).toContainText('no status, date or customer')
  await expect(summary(page)).toBeVisible()
  const ids = await column(page.getByRole('table'), 'On the order as')
  expect(ids).toEqual(['12:12:12:12:12:12', '1702493'])
})

test('An entry that names nothing is said to be blank, and counts among the unreadable', async ({
  page,
  sandbox,
}) => {
  const { id } = await faultyOrder(sandbox)
  const patch = [{ op: 'add', path: '/flexcareOrders/0/devices/0', value: null } as const]
  await sandbox.faults([{ match: { path: orderPath, query: { limit: '500' } }, do: { patch } }])
  await openOrder(page, id)
  await expect(summary(page)).toContainText('1 unreadable')
  await filter(page, 'Unreadable').click()
  await expectRow(page.getByRole('table'), {
    Result: 'Unreadable',
    'On the order as': '(blank)',
  })
  await expect(page.getByRole('table').getByRole('button')).toHaveCount(0)
})

test('The filter and the devices are reached and used by the keyboard alone', async ({
  page,
  sandbox,
}) => {
  const { id, faults } = await faultyOrder(sandbox)
  await openOrder(page, id)
  await filter(page, 'Never seen').focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${paths.order(id)}?result=neverSeen`)
  await expect(filter(page, 'Never seen')).toHaveAttribute('aria-current', 'true')
  await page.getByRole('button', { name: 'CSV of all 1' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/${faults.neverSeen[0]}$`))
})
