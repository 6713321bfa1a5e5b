import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { openSchedule, requestedUpgrades, storyByLicence, timesScheduled } from './support/firmware'
import { test } from './support/puls'
import { readRows } from './support/rows'
import { clickTwice, sessionEnded } from './support/screen'
import { signIn, signInByForm } from './support/sign-in'

const minute = 60_000
const hour = 60 * minute

test('An image is chosen, three of forty devices are ruled out, the upgrade runs, and the two that failed are tried again', async ({
  page,
  sandbox,
}) => {
  const story = await storyByLicence(sandbox)
  const begun = Date.now()
  const at = (ms: number) => sandbox.clock(new Date(begun + ms).toISOString())
  await at(0)
  await signIn(page, 'support')
  await openSchedule(page, story)

  await expect(page.getByText('37 of 40 devices can be upgraded.')).toBeVisible()
  const rows = await readRows(page.getByRole('table'))
  expect(rows.slice(0, 37).map((row) => row['Can be upgraded'])).toEqual(Array(37).fill('Yes'))
  const words: Record<string, string> = {
    'not-eligible': 'not eligible for upgrades',
    'no-licence': 'no licence assigned',
    'in-open-upgrade': 'already in an open upgrade',
  }
  const ruledOut = rows.slice(37).map((row) => `${row['IMEI']} ${row['Can be upgraded']}`)
  expect(ruledOut.toSorted()).toEqual(
    story.ineligible.map(({ deviceId, reason }) => `${deviceId} ${words[reason]}`).toSorted(),
  )
  for (const { deviceId } of story.ineligible) {
    await expect(page.getByRole('checkbox', { name: `Choose ${deviceId}` })).toBeDisabled()
  }
  await page.getByRole('button', { name: 'Choose all 37' }).click()
  await next(page, 'Are there licences?')
  await expect(page.getByText('Puls shows them and assigns none.')).toBeVisible()
  await next(page, 'When?')
  await page.getByLabel('First day (UTC)').fill(new Date(begun).toISOString().slice(0, 10))
  await expect(page.getByText('The first day is today')).toBeVisible()
  await next(page, 'Is this right?')
  await expect(page.getByText(/accepted is not scheduled/)).toBeVisible()
  await clickTwice(page.getByRole('button', { name: 'Schedule the upgrade' }))
  await expect(page).toHaveURL(/\/firmware\/[\d-]+\/upgrades\/[\da-f-]+$/)

  await expect(page.getByText('Accepted by the service, and not yet scheduled')).toBeVisible()
  expect(await timesScheduled(sandbox)).toBe(1)
  for (const [later, meaning] of [
    [80 * minute, 'Checked and scheduled.'],
    [92 * minute, 'Running: devices get it one by one.'],
    [7 * hour, 'Ended. That says nothing of success'],
  ] as const) {
    await at(later)
    await page.reload()
    await expect(page.getByText(meaning)).toBeVisible()
  }

  // Once more with the two that failed, by the keyboard alone.
  await reach(page.getByRole('link', { name: 'Try the 2 failed ones again' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 chosen')).toBeVisible({ timeout: 15_000 })
  for (const heading of ['Are there licences?', 'When?', 'Is this right?']) {
    await reach(page.getByRole('button', { name: 'Next' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: heading })).toBeFocused()
  }
  await expect(page.getByText('2', { exact: true })).toBeVisible()
  await reach(page.getByRole('button', { name: 'Schedule the upgrade' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/upgrades\/[\da-f-]+$/)
  const [again] = await requestedUpgrades(page, story)
  expect(again?.deviceList.map(({ deviceId }) => deviceId).toSorted()).toEqual(
    story.willFail.toSorted(),
  )
})

test('A lost answer is looked for before anything is sent again, and found without a second upgrade', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  const story = await storyByLicence(sandbox)
  await signIn(page, 'support')
  await openSchedule(page, story)
  await chooseTwoAndReview(page)
  const post = { method: 'POST', path: '/api/fota/v1/upgrades' } as const

  await sandbox.faults([{ match: post, times: 1, do: { status: 500 } }])
  await page.getByRole('button', { name: 'Schedule the upgrade' }).click()
  await expect(page.getByRole('alert')).toContainText(/No answer came, and at .* no such upgrade/)
  expect(await requestedUpgrades(page, story)).toHaveLength(0)
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('no answer has been seen')

  await sandbox.faults([{ match: post, times: 1, do: { resetAfterBytes: 0 } }])
  await page.getByRole('button', { name: 'Look, and send it if it is not there' }).click()
  await expect(page.getByRole('alert')).toContainText(
    'The answer was lost, but the upgrade is there',
  )
  expect(await timesScheduled(sandbox)).toBe(2)
  const [only, ...more] = await requestedUpgrades(page, story)
  expect(more).toEqual([])
  await expect(page.getByRole('link', { name: 'To the upgrade', exact: true })).toHaveAttribute(
    'href',
    paths.firmwareUpgrade(story.account, only?.id ?? ''),
  )
  await page.goto(paths.firmwareSchedule(story.account))
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('A refusal is said in words with the service’s own pair, and the form stays as it was', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(400)
  const story = await storyByLicence(sandbox)
  await signIn(page, 'support')
  await openSchedule(page, story)
  await chooseTwoAndReview(page)
  const body = {
    errorCode: 'UnifiedWebService.REQUEST_FAILED.INVALID_PARAMETER',
    errorMessage: 'FotaPostUpgrades: invalid state date',
  }
  await sandbox.faults([
    {
      match: { method: 'POST', path: '/api/fota/v1/upgrades' },
      times: 1,
      do: { status: 400, body },
    },
  ])
  await page.getByRole('button', { name: 'Schedule the upgrade' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('The upgrade was not accepted')
  await expect(alert).toContainText('does not take this first day')
  await expect(alert).toContainText(body.errorCode)
  await expect(alert.getByRole('button', { name: 'Copy the service’s answer' })).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByRole('heading', { name: 'When?' })).toBeFocused()

  await signIn(page, 'viewer')
  await page.goto(paths.firmwareSchedule(story.account))
  await expect(page.getByRole('alert')).toContainText('Your access level does not open Firmware')
})

test('A pasted list is sorted, and the draft survives a reload, a lost session and a second thought', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(401)
  const story = await storyByLicence(sandbox)
  const [out] = story.ineligible
  const [one = '', two = ''] = story.devices.filter(
    (imei) => !story.ineligible.some(({ deviceId }) => deviceId === imei),
  )
  await signIn(page, 'support')
  await openSchedule(page, story)
  await page.getByText('Paste a list of IMEIs').click()
  const grouped = `${one.slice(0, 6)}-${one.slice(6, 12)} ${one.slice(12)}`
  const pasted = [grouped, one, two, out?.deviceId, '123456789012345', '12345678901234', 'router']
  await page.getByLabel('IMEIs, one to a line').fill(pasted.join('\n'))
  await page.getByRole('button', { name: 'Choose these' }).click()
  await expect(page.getByText('2 taken, 5 refused')).toBeVisible()
  const refused = page.getByRole('list', { name: 'Refused' })
  for (const reason of ['listed twice', 'not in this account', 'fewer than 15', 'not a number']) {
    await expect(refused).toContainText(reason)
  }
  await expect(page.getByText('2 chosen')).toBeVisible()

  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(page.getByText('2 chosen')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByRole('checkbox', { name: `Choose ${one}` })).toBeChecked()
  await next(page, 'Are there licences?')
  await next(page, 'When?')
  await next(page, 'Is this right?')

  await sandbox.expireTokens()
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Schedule the upgrade' }).click()
  await expect(sessionEnded(page)).toBeVisible()
  await signInByForm(page, 'support')
  await expect(sessionEnded(page)).toBeHidden()
  expect(await timesScheduled(sandbox)).toBe(0)
  await page.getByRole('button', { name: 'Back' }).click()

  const leave = page.getByRole('dialog', { name: 'Leave with the upgrade not scheduled?' })
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(leave).toBeVisible()
  await leave.getByRole('button', { name: 'Stay' }).click()
  await expect(page.getByRole('heading', { name: 'When?' })).toBeVisible()
  await page.getByRole('link', { name: 'Settings' }).click()
  await leave.getByRole('button', { name: 'Leave and keep it' }).click()
  await expect(page).toHaveURL(/\/settings$/)
  await page.goto(paths.firmwareSchedule(story.account))
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
  await page.getByRole('link', { name: 'Settings' }).click()
  await leave.getByRole('button', { name: 'Leave and discard it' }).click()
  await page.goto(paths.firmwareSchedule(story.account))
  await expect(page.getByRole('radio')).not.toHaveCount(0)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})

async function next(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('heading', { name: heading })).toBeFocused()
}

async function chooseTwoAndReview(page: Page): Promise<void> {
  const boxes = page.getByRole('checkbox')
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await expect(page.getByText('2 chosen')).toBeVisible()
  await next(page, 'Are there licences?')
  await next(page, 'When?')
  await next(page, 'Is this right?')
}

/** By Tab, as whoever has no mouse. */
async function reach(target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await target.page().keyboard.press('Tab')
  }
  throw new Error(`${String(target)} cannot be reached by Tab`)
}
