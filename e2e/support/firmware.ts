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

export type WireUpgrade = {
  id: string
  firmwareName: string
  startDate: string
  status: string
  deviceList: Array<{ deviceId: string; status: string }>
}

/** An upgrade as the gateway tells it. */
export async function readUpgrade(page: Page, account: string, id: string): Promise<WireUpgrade> {
  return ask(page, `upgrades/${account}/upgrade/${id}`)
}

/** The upgrades of an account that are still being checked, to an image. */
export async function requestedUpgrades(
  page: Page,
  { account, image }: FirmwareStory,
): Promise<WireUpgrade[]> {
  const address = `reports/${account}/status/RequestPending/index/0`
  const answer: { reportList: WireUpgrade[] | null } = await ask(page, address)
  return (answer.reportList ?? []).filter(({ firmwareName }) => firmwareName === image.firmwareName)
}

async function ask<Answer>(page: Page, address: string): Promise<Answer> {
  const headers = { 'x-requested-with': 'puls' }
  const answer = await page.request.get(`/api/thingspace/fota/v1/${address}`, { headers })
  expect(answer.status()).toBe(200)
  const read: Answer = await answer.json()
  return read
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
