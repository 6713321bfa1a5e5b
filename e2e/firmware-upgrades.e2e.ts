import { expect } from '@playwright/test'
import { paths } from '../src/url/paths'
import { expectAccessible } from './support/accessible'
import { exportCsv } from './support/csv'
import { column } from './support/device-list'
import { firmwareStories } from './support/firmware'
import { askForUpgrade, choice, expectStep, openUpgrade, way } from './support/firmware-upgrades'
import { test } from './support/puls'
import { expectRow, readRows } from './support/rows'
import type { Sandbox } from './support/sandbox'
import { clickTwice } from './support/screen'
import { signIn } from './support/sign-in'

const minute = 60_000
const hour = 60 * minute
const oneUpgrade = '/api/fota/v1/upgrades/*'

/** The story of the account that is billed by licence, and the vendor's clock from now on. */
async function begin(sandbox: Sandbox) {
  const [story] = await firmwareStories(sandbox)
  if (story === undefined) throw new Error('no story')
  const now = Date.now()
  const at = (ms: number) => sandbox.clock(new Date(now + ms).toISOString())
  await at(0)
  const fit = story.devices.filter(
    (imei) => !story.ineligible.some(({ deviceId }) => deviceId === imei),
  )
  return { story, now, at, fit: fit.filter((imei) => !story.willFail.includes(imei)) }
}

test('An upgrade is followed from requested to finished, which is not succeeded: two failed, and can be tried again', async ({
  page,
  sandbox,
}) => {
  const { story, now, at } = await begin(sandbox)
  const { account, devices, ineligible, willFail, image } = story
  await signIn(page, 'support')
  const id = await askForUpgrade(page, story, { imeis: devices, now, inDays: 0 })

  await page.goto(`${paths.firmwareUpgrades(account)}?filter=${devices[0]}`)
  const table = page.getByRole('table')
  await expectRow(table, {
    Image: image.firmwareName,
    State: 'Requested',
    Versions: `${image.fromVersion} → ${image.toVersion}`,
    Devices: '40',
    Results: '40 being checked',
  })
  await table.getByRole('link', { name: image.firmwareName }).first().click()
  await expect(page).toHaveURL(paths.firmwareUpgrade(account, id))
  await expect(page).toHaveTitle(`${image.firmwareName} · Upgrades · Puls`)
  await expectStep(page, 'Requested: now')
  await expect(page.getByText('Accepted by the service, and not yet scheduled')).toBeVisible()
  await expect(page.getByText('decides', { exact: false })).toBeVisible()

  await at(80 * minute)
  await expectStep(page, 'Queued: now')
  await expect(page.getByText('3 rejected, 37 waiting')).toBeVisible()
  await at(92 * minute)
  await expectStep(page, 'In progress: now')
  await expect(page.getByRole('button', { name: 'Cancel the upgrade…' })).toBeDisabled()
  await expect(
    page.getByRole('button', { name: 'Cancel the upgrade…' }),
  ).toHaveAccessibleDescription(
    'It has started: nothing can be added, taken out or cancelled any more.',
  )

  await at(7 * hour)
  await expectStep(page, 'Finished: done')
  await expect(page.getByText('35 upgraded, 2 failed, 3 rejected')).toBeVisible()
  await expect(page.getByText('That says nothing of success')).toBeVisible()
  await choice(page, 'Result', 'Rejected').click()
  await expect
    .poll(async () => (await column(table, 'IMEI')).toSorted())
    .toEqual(ineligible.map(({ deviceId }) => deviceId).toSorted())
  await expectRow(table, { Result: 'Rejected', Reason: 'No license attached to device' })
  await choice(page, 'Result', 'Failed').click()
  await expect
    .poll(async () => (await column(table, 'IMEI')).toSorted())
    .toEqual(willFail.toSorted())
  const { rows, name } = await exportCsv(page)
  expect(name).toBe(`puls-upgrade-${id}.csv`)
  expect(rows.map((row) => row['Result'])).toEqual(['Failed', 'Failed'])
  await expect(table.getByRole('link').first()).toHaveAttribute(
    'href',
    paths.firmwareDevice(account, (await column(table, 'IMEI'))[0] ?? ''),
  )
  await expect(page.getByRole('link', { name: 'Try the 2 failed ones again' })).toHaveAttribute(
    'href',
    paths.firmwareSchedule(account, { again: id }),
  )
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
})

test('A queued upgrade gets devices, loses some, each with an answer, and is cancelled', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  const { story, now, at, fit } = await begin(sandbox)
  const [first = '', second = '', third = '', more = '', ineligible = ''] = [
    ...fit.slice(0, 4),
    story.ineligible[0]?.deviceId,
  ]
  await signIn(page, 'support')
  const id = await askForUpgrade(page, story, { imeis: [first, second, third], now, inDays: 3 })
  await at(80 * minute)
  await openUpgrade(page, story, id)
  await expect(page.getByText('It begins about')).toContainText('00:00:00 UTC')
  await expect(page.getByRole('button', { name: 'Take out…' })).toHaveAccessibleDescription(
    'Select the devices below first.',
  )

  await page.getByRole('button', { name: 'Add devices…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add devices to the upgrade' })
  const written = `${more.slice(0, 2)}-${more.slice(2, 8)}-${more.slice(8)}`
  await dialog
    .getByLabel('IMEIs, in any notation')
    .fill([written, first, ineligible, '12345678901234', 'AB12', more].join('\n'))
  await expect(dialog.getByRole('status')).toContainText('2 IMEIs to add')
  await expect(dialog.getByRole('status')).toContainText('1 IMEI in the upgrade already')
  await expect(dialog.getByRole('listitem')).toHaveText([
    '12345678901234 fewer than 15 digits',
    'AB12 not digits alone',
    `${more} twice in this text`,
  ])
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Add 2 devices' }).click()
  await expect(dialog.getByRole('status')).toContainText('1 of 2 devices added.')
  await expect(dialog.getByRole('listitem')).toContainText(`${ineligible} AddDeviceFailed:`)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  const table = page.getByRole('table')
  await expect
    .poll(async () => (await column(table, 'IMEI')).toSorted())
    .toEqual([first, second, third, more].toSorted())

  for (const imei of [second, third]) {
    await page.getByRole('checkbox', { name: `Select ${imei}` }).check()
  }
  await page.getByRole('button', { name: 'Take out 2 devices…' }).click()
  const taking = page.getByRole('dialog', { name: 'Take 2 devices out of the upgrade?' })
  await expect(taking).toContainText('2 of 4 devices will not be upgraded by it.')
  await taking.getByRole('button', { name: 'Take out 2 devices' }).click()
  await expect(taking.getByRole('status')).toHaveText('2 of 2 devices taken out.')
  await taking.getByRole('button', { name: 'Close' }).last().click()
  await expect.poll(() => readRows(table)).toHaveLength(2)

  await page.getByRole('button', { name: 'Cancel the upgrade…' }).click()
  const cancelling = page.getByRole('dialog', { name: 'Cancel the upgrade of 2 devices?' })
  await cancelling.getByRole('button', { name: 'Leave it as it is' }).click()
  await expect(way(page)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel the upgrade…' }).click()
  await cancelling.getByRole('button', { name: 'Cancel the upgrade' }).click()
  await expect(page.getByText(/This upgrade was cancelled here at/)).toBeVisible()
  await page.getByRole('link', { name: 'Go to the upgrades' }).click()
  await expect(table).toBeVisible()
  await expect.poll(() => column(table, 'Upgrade')).not.toContain(id)
  allowFailedStatus(400)
  await page.goto(paths.firmwareUpgrade(story.account, id))
  await expect(page.getByText('The service knows no such upgrade in this account.')).toBeVisible()
  await expectAccessible(page)
})

test('A change whose answer is lost is not sent again: the upgrade is read, and what stands is said', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(400, 502)
  const { story, now, at, fit } = await begin(sandbox)
  const [first = '', second = ''] = fit
  await signIn(page, 'support')
  const id = await askForUpgrade(page, story, { imeis: [first, second], now, inDays: 3 })
  await at(80 * minute)
  await openUpgrade(page, story, id)
  const changes = { path: oneUpgrade, method: 'PUT' } as const
  const sent = async () =>
    (await sandbox.stats()).last.filter(({ method }) => method === 'PUT' || method === 'DELETE')

  await sandbox.faults([{ match: changes, do: { status: 500 } }])
  await page.getByRole('checkbox', { name: `Select ${first}` }).check()
  await page.getByRole('button', { name: 'Take out 1 device…' }).click()
  const dialog = page.getByRole('dialog')
  await clickTwice(dialog.getByRole('button', { name: 'Take out 1 device' }))
  await expect(dialog.getByRole('status')).toHaveText(
    /No answer came, so it was not sent again.*0 of 1 device are no longer in it\./,
  )
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  expect(await sent()).toHaveLength(1)

  const refused = { errorCode: 'INVALID_PARAMETER', errorMessage: 'Invalid device id format' }
  await sandbox.faults([{ match: changes, do: { status: 400, body: refused } }])
  await page.getByRole('checkbox', { name: `Select ${first}` }).check()
  await page.getByRole('button', { name: 'Take out 1 device…' }).click()
  await dialog.getByRole('button', { name: 'Take out 1 device' }).click()
  await expect(dialog.getByRole('alert')).toContainText('The service did not do it.')
  await expect(dialog.getByRole('alert')).toContainText(JSON.stringify(refused))
  await dialog.getByRole('button', { name: 'Leave it as it is' }).click()

  // Done, and the answer lost on its way.
  await sandbox.faults([
    { match: { path: oneUpgrade, method: 'DELETE' }, do: { resetAfterBytes: 0 } },
  ])
  await page.getByRole('button', { name: 'Cancel the upgrade…' }).click()
  await clickTwice(dialog.getByRole('button', { name: 'Cancel the upgrade' }))
  await expect(page.getByText(/This upgrade was cancelled here at/)).toBeVisible()
  expect(await sent()).toHaveLength(3)
})

test('A state that cannot be read is named and read alone, and the others stay and are narrowed', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(400, 502)
  const { story } = await begin(sandbox)
  const reports = (state: string) => `/api/fota/v1/reports/${story.account}/status/${state}/*`
  await signIn(page, 'support')
  const body = { errorCode: 'INVALID_PARAMETER', errorMessage: 'Inactive account' }
  await sandbox.faults([{ match: { path: reports('Queued') }, do: { status: 400, body } }])
  await page.goto(paths.firmwareUpgrades(story.account))
  const table = page.getByRole('table')
  await expect(page.getByText('Upgrades in the state “Queued” are missing')).toContainText(
    'the account is not active',
  )
  await expect(page.getByRole('caption')).toContainText('read so far')
  await expect(choice(page, 'State', 'Queued')).toHaveText('Queued')
  await expect(choice(page, 'State', 'Finished')).toHaveText(/^Finished \d+$/)
  await sandbox.faults([])
  await page.getByRole('button', { name: 'Read “Queued” again' }).click()
  await expect(choice(page, 'State', 'Queued')).toHaveText(/^Queued \d+$/)
  await expect(page.getByRole('caption')).not.toContainText('read so far')
  await expectAccessible(page)

  const days = await table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => row.querySelector('time')?.getAttribute('datetime') ?? ''),
    )
  expect(days.length).toBeGreaterThan(10)
  expect(days).toEqual(days.toSorted().toReversed())
  await choice(page, 'State', 'Did not run').click()
  await expect.poll(() => column(table, 'State')).toEqual(['Did not run'])
  await choice(page, 'State', 'Not scheduled').click()
  await expect(page.getByText('No upgrades match these filters.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByLabel('Image', { exact: true }).selectOption(story.image.firmwareName)
  await expect
    .poll(async () => new Set(await column(table, 'Image')))
    .toEqual(new Set([story.image.firmwareName]))

  await sandbox.faults([{ match: { path: '/api/fota/v1/reports/*' }, do: { status: 400, body } }])
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('Upgrades could not be loaded')
  await expectAccessible(page)
})
