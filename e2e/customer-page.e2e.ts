import { expect } from '@playwright/test'
import { paths } from '../src/url/paths'
import {
  bentCustomer,
  fact,
  openCustomer,
  openCustomers,
  panel,
  vendorCustomers,
} from './support/customer-list'
import { column, shownTable } from './support/device-list'
import { test } from './support/puls'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'
import { storagesOf } from './support/sinks'

const careHome = 'Plejehjemmet Solgården'

test('A customer is opened from the list, and worked in', async ({ page, sandbox }) => {
  const id = await idOf(sandbox, 'viewer')
  await signIn(page, 'support')
  await openCustomers(page)
  await page.getByRole('link', { name: careHome, exact: true }).click()
  await expect(page).toHaveURL(paths.customer(id))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(careHome)
  await expect(page).toHaveTitle(`${careHome} · Customers · Puls`)
  await expect(fact(page, 'Contact', 'State')).toHaveText('Active')
  await expect(fact(page, 'Contact', 'Reseller').getByRole('link')).toHaveText('Nordlys Care A/S')
  await expect(panel(page, 'Addresses').getByText('Primary')).toBeVisible()
  await expect(panel(page, 'Features')).toContainText('FlexCare')
  await expect(fact(page, 'Integrations', 'e-conomic')).toHaveText(/^(On|Off)$/)

  await page.getByRole('link', { name: 'Work in this customer' }).click()
  await expect(page).toHaveURL(`/devices?customer=${id}`)
  await shownTable(page)
  await expect(page.getByRole('button', { name: /^Scope: / })).toHaveText(careHome)
})

test('VAT number, invoice e-mail and notes are shown on purpose, and for this visit only', async ({
  page,
  sandbox,
}) => {
  const secret = {
    vat: '87654321',
    email: 'faktura@solgaarden.example',
    notes: 'Ring først.\nHund.',
  }
  await sandbox.faults([
    bentCustomer([
      { op: 'add', path: '/customers/0/finance/vatNumber', value: secret.vat },
      { op: 'add', path: '/customers/0/finance/emailAddress', value: secret.email },
      { op: 'add', path: '/customers/0/notes', value: secret.notes },
    ]),
  ])
  const id = await idOf(sandbox, 'viewer')
  await signIn(page, 'support')
  await openCustomer(page, id)
  const body = page.locator('body')
  for (const value of [secret.vat, secret.email, 'Hund.'])
    await expect(body).not.toContainText(value)

  await page.getByRole('button', { name: 'Show: VAT number' }).click()
  await expect(fact(page, 'Agreement', 'VAT number')).toContainText(secret.vat)
  await page.getByRole('button', { name: 'Show: Invoice e-mail' }).click()
  await page.getByRole('button', { name: 'Show: Notes' }).click()
  await expect(panel(page, 'Notes')).toContainText('Hund.')
  await expect(fact(page, 'Agreement', 'Invoice e-mail')).toContainText(secret.email)
  await page.getByRole('button', { name: 'Hide: VAT number' }).click()
  await expect(body).not.toContainText(secret.vat)
  expect(JSON.stringify(await storagesOf(page))).not.toContain('Hund')

  await page.getByRole('link', { name: 'Customers' }).click()
  await shownTable(page)
  await page.goBack()
  await expect(panel(page, 'Notes')).toBeVisible()
  for (const value of [secret.vat, secret.email, 'Hund.'])
    await expect(body).not.toContainText(value)
})

test('F45 14DAYS is 14 days, and a term, a state and a feature that nobody documented come as they are', async ({
  page,
  sandbox,
}) => {
  const id = await idOf(sandbox, 'viewer')
  await sandbox.faults([
    bentCustomer([{ op: 'add', path: '/customers/0/finance/paymentTerms', value: '14DAYS' }]),
  ])
  await signIn(page, 'support')
  await openCustomer(page, id)
  await expect(fact(page, 'Agreement', 'Payment terms')).toHaveText('14 days')

  await sandbox.faults([
    bentCustomer([
      { op: 'add', path: '/customers/0/finance/paymentTerms', value: 'WHENEVER' },
      { op: 'replace', path: '/customers/0/state', value: 'DORMANT' },
      { op: 'add', path: '/customers/0/features/0', value: 'TELEPATHY' },
      { op: 'replace', path: '/customers/0/authenticationSecurity', value: 7 },
    ]),
  ])
  await openCustomer(page, id)
  await expect(fact(page, 'Agreement', 'Payment terms')).toHaveText('WHENEVERUnknown')
  await expect(fact(page, 'Contact', 'State')).toHaveText('DORMANTUnknown')
  await expect(panel(page, 'Features')).toContainText('TELEPATHYUnknown')
  await expect(page.getByText('1 part of this customer could not be read')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'authenticationSecurity' })).toHaveText(
    'authenticationSecurity: expected string, found number',
  )
})

test('F60 a website is a link to where it says, and what leads nowhere safe stays the text it is', async ({
  page,
  sandbox,
}) => {
  const hostile = 'javascript:alert(document.domain)'
  await sandbox.faults([
    bentCustomer([
      { op: 'add', path: '/customers/0/website', value: 'www.andeby.duck' },
      { op: 'add', path: '/customers/0/resellerPortal', value: hostile },
    ]),
  ])
  await signIn(page, 'support')
  await openCustomer(page, await idOf(sandbox, 'support'))
  const link = fact(page, 'Contact', 'Website').getByRole('link', { name: 'www.andeby.duck' })
  await expect(link).toHaveAttribute('href', 'https://www.andeby.duck/')
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  await expect(link).toHaveAttribute('target', '_blank')
  await link.click()
  const leaving = page.getByRole('dialog')
  await expect(leaving).toContainText('This link leads to www.andeby.duck')
  await leaving.getByRole('button', { name: 'Close' }).click()
  const portal = fact(page, 'Reseller settings', 'Portal')
  await expect(portal).toHaveText(hostile)
  await expect(portal.getByRole('link')).toHaveCount(0)
})

test('A reseller shows who is below it, and a tree that points at itself ends', async ({
  page,
  sandbox,
}) => {
  const { customers } = await vendorCustomers(sandbox, 'support', { includeSubresellers: 'true' })
  const small = await idOf(sandbox, 'reseller')
  const below = customers.filter(({ parentReseller }) => parentReseller === small)
  await signIn(page, 'support')
  await openCustomer(page, small)
  const list = panel(page, 'Customers of this reseller')
  await expect(list.getByRole('caption')).toContainText(`${below.length} customers directly below`)
  expect(await column(list.getByRole('table'), 'Name')).toEqual(below.map(({ name }) => name))

  await sandbox.faults([
    bentCustomer([{ op: 'add', path: '/customers/0/parentReseller', value: small }]),
  ])
  await openCustomer(page, small)
  await expect(fact(page, 'Contact', 'Reseller')).toHaveText('Itself')
  await expect(list.getByRole('link', { name: 'Fjordnet Velfærd ApS' })).toHaveCount(0)
  await list.getByRole('link').first().click()
  await expect(fact(page, 'Contact', 'Kind')).toHaveText('Customer')
})

test('Own customers and, for an administrator, another reseller’s come a page at a time', async ({
  page,
  sandbox,
}) => {
  const main = await idOf(sandbox, 'support')
  const { total } = await vendorCustomers(sandbox, 'support')
  await signIn(page, 'admin')
  await openCustomer(page, main)
  const list = panel(page, 'Customers of this reseller')
  await expect(list.getByRole('caption')).toHaveText(`${total} customers directly below`)
  expect(
    (await sandbox.stats()).last.filter(({ query }) => query['parentReseller'] === main),
  ).toHaveLength(1)

  await signIn(page, 'support')
  await openCustomer(page, main)
  await expect(list.getByRole('caption')).toHaveText(`${total} customers directly below`)
})

test('A customer that is not there, and an id that is none, say so and lead back', async ({
  page,
  sandbox,
}) => {
  const foreign = await idOf(sandbox, 'admin')
  await signIn(page, 'support')
  for (const id of [foreign, 'ffffffffffffffffffffffff']) {
    await page.goto(paths.customer(id))
    await expect(page.getByText('No such customer within your reach')).toBeVisible()
  }
  await page.goto(paths.customer('nothing'))
  await expect(page.getByText('This is not the id of a customer.')).toBeVisible()
  await page.getByRole('link', { name: 'Go to the customers' }).click()
  await expect(page).toHaveURL(paths.customers())
})

test('A customer that cannot be read says why, and is tried again', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  const id = await idOf(sandbox, 'viewer')
  await sandbox.faults([
    {
      match: { path: '/customer', query: { full: 'true' } },
      do: { contentType: 'text/html' },
    },
  ])
  await signIn(page, 'support')
  await page.goto(paths.customer(id))
  await expect(page.getByRole('alert')).toContainText('The customer could not be loaded')
  await sandbox.faults([])
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(careHome)
})

test('Sales see a customer and are told what its devices need', async ({ page, sandbox }) => {
  const { customers } = await vendorCustomers(sandbox, 'sales')
  await signIn(page, 'sales')
  await openCustomer(page, customers[0]?._id ?? '')
  await expect(
    page.getByText('Its devices need the access level Reseller administrator.'),
  ).toBeVisible()
  await expect(page.getByRole('link', { name: 'Work in this customer' })).toHaveCount(0)
})

async function idOf(sandbox: Sandbox, name: string): Promise<string> {
  const { users } = await sandbox.fleet()
  return users.find(({ username }) => username === `${name}@puls.test`)?.customer?.id ?? ''
}
