import { expect } from '@playwright/test'
import { paths } from '../src/url/paths'
import { expectAccessible } from './support/accessible'
import { openSchedule, storyByLicence } from './support/firmware'
import { test } from './support/puls'
import { signIn } from './support/sign-in'

test('Every step is sound in light and dark colours, and none is wider than a phone', async ({
  page,
  sandbox,
}) => {
  const story = await storyByLicence(sandbox)
  await signIn(page, 'support')
  await openSchedule(page, story)
  await page.getByText('Paste a list of IMEIs').click()
  await page.getByRole('button', { name: 'Choose all 37' }).click()
  for (const step of ['image', 'devices', 'licences', 'window', 'review']) {
    await page.goto(`${paths.firmwareSchedule(story.account)}?step=${step}`)
    await expect(page.getByRole('heading', { level: 2 })).toBeVisible()
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expectAccessible(page)
    }
    await page.setViewportSize({ width: 390, height: 844 })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, step).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1440, height: 900 })
  }
})
