import { expect } from '@playwright/test'
import type { PatchOperation } from '../server/sandbox/fault'
import { paths } from '../src/url/paths'
import { expectAccessible } from './support/accessible'
import { entryFault, entryPath, fact, kald, panel } from './support/app-page'
import { test } from './support/puls'
import { expectRow } from './support/rows'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'

const marafun = 'com.fitnessapps.marafun'

test('F51 F52 What the document leaves open reads as the contract says', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  await signIn(page, 'support')
  const entry = panel(page, 'In the whitelist')
  const users = panel(page, 'Who may use it')
  const open = async (patch: PatchOperation[]) => {
    await sandbox.faults([entryFault(kald, { patch })])
    await page.goto(paths.app(kald))
  }

  // The first of two defaults counts: a number and a text of those that mean yes, and one that means no.
  await open([
    { op: 'replace', path: '/apks/0/default', value: 'yes' },
    { op: 'replace', path: '/apks/1/default', value: 'true' },
    { op: 'replace', path: '/apks/2/default', value: 1 },
    { op: 'replace', path: '/apks/0/fileName', value: 'Marathon V. 1.0' },
    { op: 'remove', path: '/apks/0/releaseDate' },
    { op: 'replace', path: '/apks/1/releaseDate', value: null },
    { op: 'replace', path: '/apks/2/releaseDate', value: '30 February' },
    { op: 'replace', path: '/customerWhitelist', value: [] },
  ])
  await expect(entry.getByRole('status')).toHaveText(/^2 versions are marked as the default/)
  await expect(fact(page, 'Whitelist default')).toHaveText(/^2\.6\.9\s*first of 2 defaults$/)
  await expectRow(entry.getByRole('table'), {
    Version: '2.7.0',
    Released: '–',
    File: 'Marathon V. 1.0',
  })
  await expectRow(entry.getByRole('table'), { Version: '2.6.9 Default', Released: '–' })
  await expectRow(entry.getByRole('table'), { Version: '2.6.3 Default', Released: '30 February' })
  await expect(users).toContainText('Every customer may use it.')

  // Nothing that is optional, and no default.
  await open([
    { op: 'replace', path: '/apks/0/default', value: false },
    { op: 'remove', path: '/apks/0/_id' },
    { op: 'remove', path: '/apks/0/file' },
    { op: 'remove', path: '/private' },
    { op: 'remove', path: '/autoUpdateDefault' },
    { op: 'remove', path: '/customerWhitelist' },
    { op: 'add', path: '/minimumVersion', value: 3 },
    { op: 'add', path: '/bundle', value: [] },
  ])
  await expect(fact(page, 'Private')).toHaveText('Not reported')
  await expect(fact(page, 'Default moves by itself')).toHaveText('Not reported')
  await expect(entry).toContainText('No version is marked as the default')
  await expectRow(entry.getByRole('table'), { Version: '2.7.0' })
  await expect(users).toContainText('does not say who may use it')

  // Ids and customers side by side, two of one id, one that is its own reseller.
  const twin = { _id: '1234567890ABCD1234567890', parentReseller: '1234567890ABCD1234567890' }
  await open([
    { op: 'add', path: '/whitelistOnly', value: true },
    { op: 'add', path: '/androidTV', value: true },
    {
      op: 'replace',
      path: '/customerWhitelist',
      value: ['1234567890ABCDEFGHIJKLMN', { ...twin, name: 'Hans' }, { ...twin, name: 'Erik' }, 7],
    },
  ])
  await expect(fact(page, 'Whitelist only')).toHaveText(/^Yes/)
  await expect(fact(page, 'Android TV')).toHaveText('Yes')
  await expect(
    panel(page, 'Who has it').getByText('Whitelist only: not checked').first(),
  ).toBeVisible()
  // The server's word stays, struck through, and whoever only hears it is told why.
  await expect(fact(page, 'Outdated, by the server')).toHaveText(
    /^\d+By the whitelist this app is not checked/,
  )
  await expect(users).toContainText('4 customers may use it')
  await expect(users).toContainText('1 of 4 rows could not be read')
  await expectRow(users.getByRole('table'), { 'Customer id': '1234567890ABCDEFGHIJKLMN' })
  await expectRow(users.getByRole('table'), { Name: 'Erik', Kind: 'Names itself as its reseller' })

  // Written as in the document: no JSON.
  await sandbox.faults([
    entryFault(kald, { body: `{ _id: '${kald}', apks: [{ url: 'x' version: '1' }] }` }),
  ])
  await page.goto(paths.app(kald))
  await expect(entry.getByRole('alert')).toContainText('The whitelist entry could not be loaded', {
    timeout: 20_000,
  })
  await sandbox.faults([])
  await entry.getByRole('button', { name: 'Try again' }).click()
  await expect(entry.getByRole('table')).toBeVisible()
})

test('F60 Only https to a named host is a link, and no other host is asked or gone to unasked', async ({
  page,
  sandbox,
  puls,
}) => {
  const hostile = [
    'javascript:alert(document.domain)',
    'data:text/html,<script>alert(1)</script>',
    '//evil.example/app.apk',
    'http://doc.telecomx.dk/app.apk',
    'https://doc.telecomx.dk@evil.example/app.apk',
    'https://user:secret@doc.telecomx.dk/app.apk',
    `https://doc.telecomx.dk/${'a'.repeat(10_000)}`,
  ]
  const urls = ['https://doc.telecomx.dk/app.apk', 'www.andeby.duck', ...hostile]
  const apks = urls.map((url, index) => ({ _id: `v${index}`, version: `1.${index}`, url }))
  const foreign: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(puls.url).origin) foreign.push(request.url())
  })
  await signIn(page, 'support')
  await sandbox.faults([
    entryFault(kald, {
      patch: [
        { op: 'replace', path: '/apks', value: apks },
        { op: 'replace', path: '/iconUrl', value: '//evil.example/icon.png' },
      ],
    }),
  ])
  await page.goto(paths.app(kald))
  const entry = panel(page, 'In the whitelist')
  const [own, other] = [entry.getByRole('link').nth(0), entry.getByRole('link').nth(1)]
  await expect(entry.getByRole('row')).toHaveCount(urls.length + 1)
  await expect(entry.getByRole('link')).toHaveCount(2)
  await expect(own).toHaveAttribute('href', 'https://doc.telecomx.dk/app.apk')
  await expect(other).toHaveAttribute('href', 'https://www.andeby.duck/')
  for (const link of [own, other]) {
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    await expect(link).toHaveAttribute('target', '_blank')
  }
  await expect(entry).toContainText('javascript:alert(document.domain)')
  await expect(fact(page, 'Icon')).toHaveText('//evil.example/icon.png')
  // Initials stand where a picture would have to be fetched from somebody else.
  await expect(fact(page, 'Name')).toHaveText(/^KB\s*Kald & besked$/)
  await expect(entry.locator('img')).toHaveCount(0)

  await other.click()
  const dialog = page.getByRole('dialog', { name: 'Leave Puls?' })
  await expect(dialog).toContainText('This link leads to www.andeby.duck')
  await expect(dialog.getByRole('link', { name: 'Open www.andeby.duck' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Stay here' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(other).toBeFocused()
  expect(foreign).toEqual([])
  expect(page.context().pages()).toHaveLength(1)
})

test('F52 Who may use it: ids first, names when they are wanted, telephone and e-mail hidden', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  await signIn(page, 'support')
  await page.goto(paths.app(marafun))
  const users = panel(page, 'Who may use it')
  await expect(users).toContainText(
    '2 customers may use it. A reseller covers all of its customers.',
  )
  await expectRow(users.getByRole('table'), { 'Customer id': /^\w{24}$/ })
  expect(await fullAsked(sandbox)).toBe(0)

  // Names that are not given are an answer, and nothing is left to press for them.
  const named = { path: `${entryPath}${marafun}`, query: { full: 'true' } }
  await sandbox.faults([{ match: named, do: { status: 403 } }])
  await users.getByRole('button', { name: 'Show names' }).click()
  await expect(users.getByRole('alert')).toHaveText('The whitelist did not give the names.')
  await expect(users.getByRole('button')).toHaveCount(0)
  await sandbox.faults([])
  await page.reload()

  await users.getByRole('button', { name: 'Show names' }).click()
  await expectRow(users.getByRole('table'), {
    Name: 'Fjordnet Velfærd ApS',
    Kind: 'Reseller: covers its customers',
    Phone: 'HiddenShow',
    'E-mail': 'HiddenShow',
  })
  await expectRow(users.getByRole('table'), { Kind: 'Customer of Nordlys Care A/S', 'E-mail': '–' })
  expect(await fullAsked(sandbox)).toBe(2)
  await users.getByRole('button', { name: 'Show: E-mail' }).click()
  await expect(users.getByText(/@/)).toHaveCount(1)
  // What the bar at the top covers by half is no small target.
  await page.evaluate(() => scrollTo(0, 0))
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expectAccessible(page)
  }

  const many = Array.from({ length: 5_000 }, (_, index) => `customer-${index}`)
  await sandbox.faults([
    entryFault(marafun, {
      patch: [{ op: 'replace', path: '/customerWhitelist', value: many }],
    }),
  ])
  await page.goto(paths.app(marafun))
  await expect(users).toContainText('5,000 customers may use it')
  await expect(users.getByRole('row')).toHaveCount(26)
  await users.getByRole('searchbox').fill('customer-4999')
  await expect(users.getByRole('caption')).toHaveText('Matching: 1 of 5,000 customers')
})

async function fullAsked(sandbox: Sandbox): Promise<number> {
  const { last } = await sandbox.stats()
  return last.filter(({ path, query }) => path.startsWith(entryPath) && query['full']).length
}
