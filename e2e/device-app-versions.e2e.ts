import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import type { Fault } from '../server/sandbox/fault'
import { paths } from '../src/url/paths'
import { entryFault, entryPath, kald, rollout } from './support/app-page'
import { openDevices } from './support/device-list'
import { test } from './support/puls'
import { expectRow } from './support/rows'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'

test('How far a tablet is behind is said in words, beside the server’s own word', async ({
  page,
  sandbox,
}) => {
  await signIn(page, 'support')
  const { customer, outdated } = await rollout(sandbox)
  const words: Record<string, string> = {
    '2.6.9': 'One version behind',
    '2.6.3': 'Two versions behind',
  }
  const seen = new Set<string>()
  for (const deviceId of outdated.slice(0, 6)) {
    await page.goto(paths.device(customer.id, deviceId))
    await expect(apps(page).getByRole('status')).toContainText(/\d+ behind the default/)
    const version = (await appRow(page, kald).getByRole('cell').nth(0).textContent()) ?? ''
    await expectRow(apps(page).getByRole('table'), {
      Package: kald,
      'Whitelist default': '2.7.0',
      'Our comparison': words[version] ?? `no words for ${version}`,
      'Server’s word': 'Outdated',
    })
    seen.add(version)
  }
  expect([...seen].toSorted()).toEqual(Object.keys(words).toSorted())
})

test('F23 What is not in the whitelist and what is only there are called just that, and nothing differs', async ({
  page,
  sandbox,
}) => {
  await signIn(page, 'support')
  await openTablet(page, sandbox)
  const table = apps(page).getByRole('table')
  await expectRow(table, {
    Package: 'com.android.packageinstaller',
    'Whitelist default': '–',
    'Our comparison': 'Not in the whitelist',
    'Server’s word': 'Not named',
  })
  await expectRow(table, {
    Package: 'com.android.settings',
    'Our comparison': 'Whitelist only: not checked',
  })
  await expectRow(table, {
    Package: 'com.android.deskclock',
    'Our comparison': 'No default version',
  })
  await expect(apps(page).getByRole('status')).toContainText('1 not in the whitelist')
  await expect(table.getByText('Differs')).toHaveCount(0)
})

test('F51 Of two defaults the first counts, and the page says that there are two', async ({
  page,
  sandbox,
}) => {
  await signIn(page, 'support')
  await openTablet(page, sandbox)
  const camera = appRow(page, 'com.android.camera2')
  await expect(camera).toContainText('2.1.0')
  await expect(camera).toContainText('first of 2 defaults')
  // Its default is the text "true".
  await expect(appRow(page, 'com.android.calculator2')).toContainText(
    /Default version|version behind/,
  )
})

test('Where the server’s word and our comparison differ, both are shown', async ({
  page,
  sandbox,
}) => {
  await signIn(page, 'support')
  await sandbox.faults([
    entryFault(kald, {
      patch: [
        { op: 'replace', path: '/apks/0/default', value: false },
        { op: 'replace', path: '/apks/1/default', value: 0 },
        { op: 'replace', path: '/apks/2/default', value: '1' },
      ],
    }),
  ])
  const { customer, outdated } = await rollout(sandbox)
  const oldest = '2.6.3'
  for (const deviceId of outdated) {
    await page.goto(paths.device(customer.id, deviceId))
    await expect(apps(page).getByRole('status')).toContainText('Compared by us')
    if ((await appRow(page, kald).getByRole('cell').nth(0).textContent()) === oldest) break
  }
  await expectRow(apps(page).getByRole('table'), {
    Package: kald,
    Version: oldest,
    'Whitelist default': oldest,
    'Our comparison': 'Default version',
    'Server’s word': /Outdated.*Differs/,
  })
  await expect(apps(page).getByRole('status')).toContainText(
    '1 app differs from the server’s word.',
  )
})

test('A version newer than the default is no version behind, and one of another kind is not compared', async ({
  page,
  sandbox,
}) => {
  await signIn(page, 'support')
  const versions = (value: string): Fault['do'] => ({
    patch: [{ op: 'replace', path: '/apks/0/version', value }],
  })
  await sandbox.faults([
    entryFault('com.amazon.avod.thirdpartyclient', versions('2.9.999')),
    entryFault('dk.pulstest.menukort', versions('900')),
  ])
  await openTablet(page, sandbox)
  const table = apps(page).getByRole('table')
  await expectRow(table, {
    Package: 'com.amazon.avod.thirdpartyclient',
    'Whitelist default': '2.9.999',
    'Our comparison': 'Newer than the default',
  })
  await expectRow(table, {
    Package: 'dk.pulstest.menukort',
    'Whitelist default': '900',
    'Our comparison': 'Not comparable',
  })
})

test('F22 A customer without the feature is told so once, and asked for no further', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  await signIn(page, 'reseller')
  const { customer, outdated, missing } = await rollout(sandbox, 1)
  await page.goto(paths.device(customer.id, outdated[0] ?? missing[0] ?? ''))
  await expect(apps(page).getByRole('status')).toHaveText(
    'Not compared with the whitelist. This customer does not have the required feature.',
  )
  await expectRow(apps(page).getByRole('table'), {
    Package: kald,
    'Our comparison': 'Not compared',
    'Server’s word': /Outdated|Missing/,
  })
  await expect(apps(page).getByRole('alert')).toHaveCount(0)
  const asked = entriesAsked(await sandbox.stats())
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.length).toBeLessThanOrEqual(6)
})

test('F21 An access level that does not do leaves the apps and the server’s word standing', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  await signIn(page, 'support')
  const { customer, outdated } = await rollout(sandbox)
  await sandbox.faults([entryFault(kald, { status: 403 })])
  await page.goto(paths.device(customer.id, outdated[0] ?? ''))
  await expect(apps(page).getByRole('status')).toContainText('access_denied')
  await expect(appRow(page, kald)).toContainText('Outdated')
})

test('An entry that cannot be read costs itself only, and can be asked for again', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  await signIn(page, 'support')
  const { customer, outdated } = await rollout(sandbox)
  await sandbox.faults([{ ...entryFault(kald, { status: 500 }), times: 2 }])
  await page.goto(paths.device(customer.id, outdated[0] ?? ''))
  const alert = apps(page).getByRole('alert')
  await expect(alert).toContainText('1 whitelist entry could not be loaded', { timeout: 15_000 })
  await expect(appRow(page, kald)).toContainText('Not read')
  await expect(appRow(page, 'com.android.settings')).toContainText('Whitelist only')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(appRow(page, kald)).toContainText(/(?:One|Two) versions? behind/)
  await expect(alert).toHaveCount(0)
})

test('Each entry is read once, however many devices have the app', async ({ page, sandbox }) => {
  await signIn(page, 'support')
  await openDevices(page)
  for (const name of ['Bolig 12 🛏️👵🏽', '=SUM(A1:A9)']) {
    await page.getByRole('link', { name, exact: true }).click()
    await expect(apps(page).getByRole('status')).toContainText('Compared by us')
    await page.goBack()
  }
  const asked = entriesAsked(await sandbox.stats())
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.map(([, times]) => times)).toEqual(asked.map(() => 1))
})

test('What the server names and no list has stays a text of its own', async ({ page }) => {
  await signIn(page, 'support')
  await openDevices(page)
  await page.getByRole('link', { name: '15.6" Hjemme', exact: true }).click()
  await expect(apps(page)).toContainText(
    'Named by the server, but no one app of this list: Amazon Prime Video.',
  )
})

/** One on which the app is being rolled out, and is not missing: most apps are there, too. */
async function openTablet(page: Page, sandbox: Sandbox) {
  const { customer, outdated } = await rollout(sandbox)
  await page.goto(paths.device(customer.id, outdated[0] ?? ''))
  await expect(apps(page).getByRole('status')).toContainText('Compared by us')
}

function apps(page: Page): Locator {
  return page.getByRole('region', { name: 'Installed apps' }).first()
}

function appRow(page: Page, id: string): Locator {
  return apps(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: id, exact: true }) })
}

function entriesAsked({ byPath }: { byPath: Record<string, number> }) {
  return Object.entries(byPath).filter(([path]) => path.startsWith(entryPath))
}
