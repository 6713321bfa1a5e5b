import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { paths } from '../../src/url/paths'
import type { Sandbox } from './sandbox'

/** An image with forty devices of which it is known what will become of them. */
export type FirmwareStory = {
  account: string
  image: { firmwareName: string; model: string; fromVersion: string; toVersion: string }
  devices: string[]
  ineligible: Array<{ deviceId: string; reason: string }>
  willFail: string[]
}

/** That of the account that is billed by licence, and that of the other. */
export async function firmwareStories(sandbox: Sandbox): Promise<FirmwareStory[]> {
  const answer = await fetch(`${sandbox.url}/__sandbox/fleet`)
  const { thingspace }: { thingspace: { stories: FirmwareStory[] } } = await answer.json()
  return thingspace.stories
}

export async function storyByLicence(sandbox: Sandbox): Promise<FirmwareStory> {
  const [story] = await firmwareStories(sandbox)
  if (story === undefined) throw new Error('the sandbox tells no story')
  return story
}

type WireUpgrade = {
  id: string
  firmwareName: string
  deviceList: Array<{ deviceId: string; status: string }>
}

/** The upgrades of an account that are still being checked, to an image. */
export async function requestedUpgrades(
  page: Page,
  { account, image }: FirmwareStory,
): Promise<WireUpgrade[]> {
  const answer = await page.request.get(
    `/api/thingspace/fota/v1/reports/${account}/status/RequestPending/index/0`,
    { headers: { 'x-requested-with': 'puls' } },
  )
  const { reportList }: { reportList: WireUpgrade[] | null } = await answer.json()
  return (reportList ?? []).filter(({ firmwareName }) => firmwareName === image.firmwareName)
}

/** How often the vendor was asked for an upgrade. */
export async function timesScheduled(sandbox: Sandbox): Promise<number> {
  return (await sandbox.stats()).byPath['/api/fota/v1/upgrades'] ?? 0
}

/** The form at its devices, with the image of the story. */
export async function openSchedule(page: Page, { account, image }: FirmwareStory): Promise<void> {
  await page.goto(paths.firmwareSchedule(account))
  await page.getByRole('radio', { name: `Choose ${image.firmwareName}` }).check()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('heading', { name: 'Which devices?' })).toBeFocused()
  await expect(page.getByText(/of 40 devices can be upgraded/)).toBeVisible({ timeout: 15_000 })
}
