import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import {
  bentPage,
  column,
  devicePath,
  openDevices,
  rowOf,
  shownTable,
  timesAsked,
} from './support/device-list'
import { test } from './support/puls'
import { expectRow, readRows } from './support/rows'
import { signIn } from './support/sign-in'
import { vendorDevices } from './support/vendor'

const firstPage = { path: devicePath, query: { limit: '50' } }

test.beforeEach(async ({ page }) => {
  await signIn(page, 'support')
})

test('F39 rows that are no devices cost themselves only, and it is said where and why', async ({
  page,
  sandbox,
}) => {
  const wrong = [null, 42, 'CANARY-value', []]
  await sandbox.faults([
    bentPage(wrong.map((value, index) => ({ op: 'replace', path: `/items/${index + 1}`, value }))),
  ])
  const table = await openDevices(page)
  expect(await column(table, 'Name')).toHaveLength(46)
  const notice = unread(page, 'status')
  await expect(notice).toContainText('4 of 50 rows could not be read')

  await notice.getByRole('button', { name: 'Show details' }).click()
  await expect(notice.getByRole('listitem')).toHaveText([
    'Row 2: expected object, found null',
    'Row 3: expected object, found number',
    'Row 4: expected object, found string',
    'Row 5: expected object, found array',
  ])
  await expect(page.locator('body')).not.toContainText('CANARY')
})

for (const [what, patch] of [
  ['is missing', { op: 'remove', path: '/items' }],
  ['is null', { op: 'replace', path: '/items', value: null }],
  ['is an object', { op: 'replace', path: '/items', value: { a: 1 } }],
] as const) {
  test(`F40 an answer whose list ${what} is not readable, and not empty`, async ({
    page,
    sandbox,
    allowFailedStatus,
  }) => {
    allowFailedStatus(502)
    await sandbox.faults([bentPage([patch])])
    await page.goto('/devices')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('Devices could not be loaded')
    await expect(alert).toContainText('The answer was not readable.')
    await expect(alert).toContainText(/Reference \S+/)
    await expect(page.getByText(/No devices/)).toHaveCount(0)

    await sandbox.faults([])
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expectRow(page.getByRole('table'), { Name: '15.6" Hjemme' })
  })
}

test('F41 a list under another key is read, as long as it is the only one', async ({
  page,
  puls,
  sandbox,
  allowFailedStatus,
}) => {
  const { total, items } = await vendorDevices(puls.sandboxUrl, 'support', { limit: '50' })
  const envelope = { offset: 0, limit: 50, total }
  await sandbox.faults([{ match: firstPage, do: { body: { ...envelope, customers: items } } }])
  const table = await openDevices(page)
  expect(await column(table, 'Device id')).toEqual(items.map(({ deviceId }) => deviceId))
  await expect(page.getByRole('caption')).toContainText(`${total} devices match`)

  allowFailedStatus(502)
  const several = { ...envelope, customers: items, flexcareOrders: [] }
  await sandbox.faults([{ match: firstPage, do: { body: several } }])
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('The answer was not readable.')
})

test('F42 fields that nobody documented are passed over', async ({ page, sandbox }) => {
  await sandbox.faults([
    bentPage([
      { op: 'add', path: '/mvnoPrivate', value: { enabled: true } },
      { op: 'add', path: '/items/*/mvnoPrivate', value: true },
      { op: 'add', path: '/items/*/__proto__', value: { name: 'polluted' } },
      { op: 'add', path: '/items/*/toString', value: 'not a function' },
      { op: 'add', path: '/items/*/info/signal', value: { rssi: [-61, null] } },
    ]),
  ])
  const table = await openDevices(page)
  expect(await column(table, 'Name')).toHaveLength(50)
  await expect(page.getByText('could not be read')).toHaveCount(0)
  const asked = () => timesAsked(sandbox, { limit: '50', offset: '0' })
  const before = await asked()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(asked).toBe(before + 1)
  await expect(page.getByRole('button', { name: 'Refresh', exact: true })).toBeVisible()
  await expectRow(table, { Name: '15.6" Hjemme' })
  await expect(page.getByText('polluted')).toHaveCount(0)
})

test('F43 rows without lists of apps are whole rows', async ({ page, sandbox }) => {
  await sandbox.faults([
    bentPage([
      { op: 'remove', path: '/items/0/appsMissing' },
      { op: 'remove', path: '/items/0/appsOutdated' },
      { op: 'add', path: '/items/1/appsMissing', value: null },
    ]),
  ])
  const table = await openDevices(page)
  await expectRow(table, { Name: '15.6" Hjemme', Apps: 'None' })
  await expectRow(table, { Name: 'MAG520, Arbejde', Apps: 'Not applicable' })
  await expectNoLeaks(page)
})

test('F44 a type is told from the answer’s two words, and an unknown one is shown as it came', async ({
  page,
  sandbox,
}) => {
  await sandbox.faults([
    bentPage([
      { op: 'replace', path: '/items/0/type', value: 'ANDROID_TABLET' },
      { op: 'remove', path: '/items/0/androidType' },
      { op: 'remove', path: '/items/4/androidType' },
      { op: 'replace', path: '/items/5/androidType', value: 'ANDROID_WATCH' },
      { op: 'replace', path: '/items/6/type', value: 'QUANTUM' },
      { op: 'remove', path: '/items/7/type' },
    ]),
  ])
  const table = await openDevices(page)
  const types = await column(table, 'Type')
  expect(types.slice(0, 8)).toEqual([
    'Android tablet',
    'Set-top box',
    'Set-top box',
    'Set-top box',
    'Android',
    'ANDROID_WATCHUnknown',
    'QUANTUMUnknown',
    'Not reported',
  ])
  expect(types).toHaveLength(50)
  await expect(page.getByText('could not be read')).toHaveCount(0)
})

test('F48 ids that are no addresses are shown as text and lead nowhere', async ({
  page,
  sandbox,
}) => {
  const odd = ['..', '../../settings', 'javascript:alert(1)//', '1234567890qwertyuiopqw']
  await sandbox.faults([
    bentPage([
      { op: 'replace', path: '/items/*/_id', value: '1234567890qwertyuiopqwer' },
      ...odd.map((value, index) => ({
        op: 'replace' as const,
        path: `/items/${index}/deviceId`,
        value,
      })),
    ]),
  ])
  const table = await openDevices(page)
  expect((await column(table, 'Device id')).slice(0, 4)).toEqual(odd)
  const links = (index: number) => table.getByRole('row').nth(index).getByRole('link')
  await expect(links(1)).toHaveCount(0)
  await expect(links(2)).toHaveCount(0)
  await expect(links(3)).toHaveCount(0)
  await expect(links(4)).toHaveAttribute('href', /^\/devices\/\w{24}\/1234567890qwertyuiopqw$/)
})

test('F49 no time, and a time that is none, are told apart, and neither is online', async ({
  page,
  sandbox,
}) => {
  const times = [null, '', '0', 'foo 1', 1_700_000_000_000, '+275760-09-13T00:00:00Z', '30-02-2026']
  await sandbox.faults([
    bentPage([
      ...times.flatMap((value, index) => [
        { op: 'replace' as const, path: `/items/${index}/info/lastComm`, value },
        { op: 'replace' as const, path: `/items/${index}/_id`, value: `elsewhere${index}` },
      ]),
      { op: 'remove', path: '/items/7/info/lastComm' },
      { op: 'replace', path: '/items/7/_id', value: 'elsewhere7' },
    ]),
  ])
  const table = await openDevices(page)
  await expectRow(table, { Name: 'Død', Heartbeat: 'Dead' })
  const rows = (await readRows(table)).slice(0, 8)
  const never = { Heartbeat: 'Never seen', 'Last contact': 'Never' }
  const unknown = { Heartbeat: 'Not known', 'Last contact': 'Unknown time' }
  expect(rows).toMatchObject([never, ...times.slice(1).map(() => unknown), never])
  await expectNoLeaks(page)
})

test('F64 a row with an object for a name is set aside, and never drawn as one', async ({
  page,
  sandbox,
}) => {
  await sandbox.faults([bentPage([{ op: 'replace', path: '/items/0/name', value: { a: 1 } }])])
  const table = await openDevices(page)
  expect(await column(table, 'Name')).toHaveLength(49)
  const notice = unread(page, 'status')
  await notice.getByRole('button', { name: 'Show details' }).click()
  await expect(notice.getByRole('listitem')).toHaveText(
    'Row 1, name: expected string, found object',
  )
  await expectNoLeaks(page)
  await expect(rowOf(page, '15.6" Hjemme')).toHaveCount(0)
})

test('F65 a page without one readable row is a failure, not an empty list nor the end of it', async ({
  page,
  sandbox,
}) => {
  await sandbox.faults([bentPage([{ op: 'remove', path: '/items/*/deviceId' }], { offset: '0' })])
  await page.goto('/devices')
  const alert = unread(page, 'alert')
  await expect(alert).toContainText('50 of 50 rows could not be read')
  await alert.getByRole('button', { name: 'Show details' }).click()
  await expect(alert.getByRole('listitem')).toHaveCount(50)
  await expect(alert.getByRole('listitem').first()).toHaveText(/^Row 1, deviceId: /)
  await expect(page.getByText(/No devices/)).toHaveCount(0)
  expect(await readRows(page.getByRole('table'))).toEqual([])

  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(alert).toHaveCount(0)
  expect(await readRows(await shownTable(page))).toHaveLength(50)
  await page.goBack()
  await expect(alert).toBeVisible()
  await sandbox.faults([])
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toHaveCount(0)
  expect(await readRows(await shownTable(page))).toHaveLength(50)
})

function unread(page: Page, role: 'status' | 'alert') {
  return page.getByRole(role).filter({ hasText: 'could not be read' })
}

/** What shows when a program writes a value that it did not look at. */
async function expectNoLeaks(page: Page) {
  await expect(page.locator('body')).not.toContainText(
    /undefined|NaN|\[object|Invalid Date|\bnull\b/,
  )
}
