import { expect } from '@playwright/test'
import { devicePath } from './support/device-list'
import { test } from './support/puls'
import { signIn } from './support/sign-in'

for (const [person, open] of [
  ['viewer', ['Settings']],
  ['sales', ['Customers', 'Settings']],
] as const) {
  test(`The devices of all customers are refused to ${person} with the level they need, and what is open is offered`, async ({
    page,
    sandbox,
    allowFailedStatus,
  }) => {
    allowFailedStatus(403)
    await signIn(page, person)
    await page.goto('/devices?customer=all')
    const notice = page.getByRole('alert')
    await expect(notice).toContainText('Your access level does not allow this (access_denied).')
    await expect(notice).toContainText('It needs the access level Reseller administrator.')
    await expect(page.getByRole('searchbox')).toHaveCount(0)
    await expect(page.getByRole('navigation', { name: 'Heartbeat' })).toHaveCount(0)
    const asked = (await sandbox.stats()).byPath[devicePath] ?? 0
    expect(asked, 'nobody is refused customer by customer').toBeLessThanOrEqual(12)

    const offered = page.getByRole('navigation', { name: 'Open to you:' }).getByRole('link')
    await expect(offered).toHaveText([...open])
    const menu = page.getByRole('navigation', { name: 'Main menu' }).getByRole('link')
    await expect(menu).toHaveText([...open])
    for (const name of open) {
      await menu.getByText(name).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
      const content = page.getByRole('table').or(page.getByText('Language and look'))
      await expect(content).toBeVisible()
      await expect(notice).toHaveCount(0)
    }
  })
}
