import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { paths } from '../../src/url/paths'
import type { FirmwareStory } from './firmware'

const day = 24 * 60 * 60_000

type Asked = { imeis: readonly string[]; now: number; inDays: number }

/** An upgrade of a story's image, asked for at the gateway; answers its id. */
export async function askForUpgrade(
  page: Page,
  { account, image }: FirmwareStory,
  { imeis, now, inDays }: Asked,
): Promise<string> {
  const dayIn = (days: number) => new Date(now + days * day).toISOString().slice(0, 10)
  const answer = await page.request.post('/api/thingspace/fota/v1/upgrades', {
    headers: { 'x-requested-with': 'puls' },
    data: {
      accountName: account,
      firmwareName: image.firmwareName,
      firmwareTo: image.toVersion,
      startDate: dayIn(inDays),
      endDate: dayIn(inDays + 6),
      deviceList: imeis,
    },
  })
  expect(answer.status()).toBe(200)
  const { id }: { id: string } = await answer.json()
  return id
}

/** The page of an upgrade, once it is here. */
export async function openUpgrade(page: Page, { account }: FirmwareStory, id: string) {
  await page.goto(paths.firmwareUpgrade(account, id))
  await expect(way(page)).toBeVisible({ timeout: 15_000 })
}

/** How far an upgrade is: "Requested: done". */
export function way(page: Page): Locator {
  return page.getByRole('list', { name: 'How far it is' })
}

export async function expectStep(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(way(page).getByRole('listitem', { name: step })).toBeVisible()
}

/** A choice of what a list is narrowed to, whatever it counts. */
export function choice(page: Page, of: string, word: string): Locator {
  return page
    .getByRole('navigation', { name: of })
    .getByRole('link', { name: new RegExp(`^${word}`) })
}
