import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { entryFault, entryPath, fact, kald, panel, rollout } from './support/app-page'
import { exportCsv } from './support/csv'
import { devicePath, shownTable } from './support/device-list'
import { test } from './support/puls'
import { expectEveryRow, expectRow, readRows } from './support/rows'
import { signIn } from './support/sign-in'

test('An app that is outdated on a known set: page, links, files and work list have that set', async ({
  page,
  sandbox,
}) => {
  await signIn(page, 'support')
  const { app, outdated, missing } = await rollout(sandbox)
  await page.goto(paths.apps())
  const table = await shownTable(page, 15_000)
  await expectRow(table, { Package: kald, 'Whitelist default': app.defaultVersion })
  const { rows: lines } = await exportCsv(page)
  expect(lines.find((row) => row['Package'] === kald)).toMatchObject({
    'Whitelist default': app.defaultVersion,
    Outdated: String(outdated.length),
    Missing: String(missing.length),
    Whitelist: 'Private',
  })
  await page.getByRole('link', { name: app.name, exact: true }).click()
  await expect(page).toHaveTitle(new RegExp(`${app.name} · Apps`))

  for (const [figure, ids] of [
    ['Outdated, by the server', outdated],
    ['Missing, by the server', missing],
  ] as const) {
    const link = fact(page, figure).getByRole('link')
    await expect(link).toHaveText(String(ids.length))
    await link.click()
    await expect(page).toHaveURL(/\/devices\?/)
    await captioned(page, `Matching: ${ids.length} of`)
    expect(idsOf((await exportCsv(page)).rows)).toEqual(ids.toSorted())
    await page.goBack()
  }

  const versions = panel(page, 'Who has it').getByRole('table')
  await expectRow(versions, { Version: app.defaultVersion, 'Our comparison': 'Default version' })
  const behind = (await readRows(versions)).filter((row) =>
    row['Our comparison']?.includes('behind'),
  )
  const counted = behind.map((row) => Number(row['Devices']))
  expect(counted.reduce((sum, devices) => sum + devices, 0)).toBe(outdated.length)
  expect(new Set(behind.map((row) => row['Version']))).toEqual(new Set(['2.6.3', '2.6.9']))
  const listed: string[] = []
  for (const { Version: version = '', Devices: devices = '' } of behind) {
    const row = versions.getByRole('row').filter({ has: page.getByText(version, { exact: true }) })
    await row.getByRole('link', { name: devices, exact: true }).click()
    await captioned(page, `Matching: ${devices} of`)
    listed.push(...idsOf((await exportCsv(page)).rows))
    await page.goBack()
  }
  expect(listed.toSorted()).toEqual(outdated.toSorted())

  await page.getByRole('link', { name: 'Work list' }).click()
  await captioned(page, 'tasks on')
  await expectRow(page.getByRole('table'), {
    Installed: '2.6.3',
    'Whitelist default': app.defaultVersion,
    'Our comparison': 'Two versions behind',
  })
  const { rows: tasks } = await exportCsv(page)
  const those = (state: string) => idsOf(tasks.filter((row) => row['To do'] === state))
  expect(those('Outdated')).toEqual(outdated.toSorted())
  expect(those('Missing')).toEqual(missing.toSorted())
})

test('The links of an app keep the scope of all customers', async ({ page }) => {
  await signIn(page, 'support')
  await page.goto(paths.app(kald, 'all'))
  const link = fact(page, 'Outdated, by the server').getByRole('link')
  await expect(link).toHaveAttribute('href', /customer=all/, { timeout: 20_000 })
  for (const name of ['All apps', 'Work list']) {
    await expect(page.getByRole('link', { name })).toHaveAttribute('href', /customer=all/)
  }
})

test('Of hundreds of apps only those on the screen are asked for, and the file says so', async ({
  page,
  sandbox,
}) => {
  const applications = Array.from({ length: 300 }, (_, number) => ({
    _id: `dk.pulstest.mange.app${number}`,
    name: `Mange ${number}`,
    installed: true,
    versionName: '1',
  }))
  const patch = [{ op: 'add' as const, path: '/items/0/applications', value: applications }]
  await sandbox.faults([{ match: { path: devicePath }, do: { patch } }])
  await signIn(page, 'support')
  await page.goto(`${paths.apps()}?filter=mange&limit=25`)
  const table = await shownTable(page, 15_000)
  await expectEveryRow(table, { Whitelist: 'Not in the whitelist' })
  await expect(page.getByText(/^The whitelist was asked about 25 of 3\d\d apps/)).toBeVisible()
  const { byPath } = await sandbox.stats()
  expect(Object.keys(byPath).filter((path) => path.startsWith(entryPath))).toHaveLength(25)
  const { rows } = await exportCsv(page)
  const said = (word: string) => rows.filter((row) => row['Whitelist'] === word)
  expect([said('Not in the whitelist').length, said('Not asked').length]).toEqual([25, 275])
})

test('F22 F23 Without the feature, without the level and without an entry are three answers', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  await signIn(page, 'reseller')
  await page.goto(paths.app(kald))
  const alert = panel(page, 'In the whitelist').getByRole('alert')
  await expect(alert).toContainText('This customer does not have the required feature.')
  await expect(alert).toContainText('IPTVBUSINESS')
  await expect(panel(page, 'Who has it').getByRole('table')).toBeVisible()
  await page.getByRole('link', { name: 'All apps' }).click()
  await shownTable(page)
  await expectRow(page.getByRole('table'), { Package: kald, Whitelist: 'Not open to you' })
  await expect(page.getByText('Not compared with the whitelist.')).toBeVisible()

  await signIn(page, 'support')
  await sandbox.faults([entryFault(kald, { status: 403 })])
  await page.goto(paths.app(kald))
  await expect(alert).toContainText('Your access level does not allow this (access_denied).')
  await expect(alert.getByRole('button')).toHaveCount(0)

  await page.goto(`${paths.apps()}?filter=installer`)
  // Left while it is asked, an answer is asked for again.
  await expectRow(page.getByRole('table'), {
    Package: 'com.android.packageinstaller',
    Whitelist: 'Not in the whitelist',
  })
  await page.getByRole('link', { name: 'Pakkeinstallationsprogram' }).click()
  const nowhere = panel(page, 'In the whitelist').getByRole('status')
  await expect(nowhere).toContainText('com.android.packageinstaller is not in the whitelist')
  const { byPath } = await sandbox.stats()
  expect(byPath[`${entryPath}com.android.packageinstaller`]).toBe(1)
  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue('installer')

  await page.goto('/apps/no-package')
  await expect(page.getByText('This is not the name of a package')).toBeVisible()
  await page.getByRole('link', { name: 'Go to the apps' }).click()
  await shownTable(page)
})

/** The page that was left has captions of its own until the next one is there. */
async function captioned(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('caption').filter({ hasText: text })).toBeVisible()
}

function idsOf(rows: ReadonlyArray<Record<string, string>>): string[] {
  return rows.map((row) => (row['Device id'] ?? '').replace(/^'/, '')).toSorted()
}
