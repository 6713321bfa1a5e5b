import { expect } from '@playwright/test'
import { paths } from '../src/url/paths'
import { test } from './support/puls'
import { signIn } from './support/sign-in'

const account = '0242078698-00001'
const login = '/api/m2m/v1/session/login'

// After a refusal the gateway leaves the vendor alone for half an hour, so it is one of its own.
test.use({ serverEnvironment: { THINGSPACE_PASSWORD: 'not-the-one' } })

test('F30 our sign-in is refused: the page says so, and a hundred clicks reach the vendor twice', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  test.setTimeout(60_000)
  allowFailedStatus(502)
  await signIn(page, 'support')
  await page.goto(paths.firmwareImages(account))
  const said = page.getByRole('alert')
  await expect(said).toContainText('The firmware service refused our sign-in.', { timeout: 15_000 })
  const again = said.getByRole('button', { name: 'Try again' })
  for (let clicks = 0; clicks < 100; clicks += 1) await again.click()
  await expect(said).toContainText('Puls leaves it alone for half an hour')
  const asked = page.waitForResponse((answer) => answer.url().includes('/api/thingspace/'))
  await again.click()
  expect((await asked).status(), 'it is asked, and the gateway does not ask on').toBe(502)

  const { byPath } = await sandbox.stats()
  expect(byPath[login]).toBe(2)
  expect(Object.keys(byPath).filter((path) => path.startsWith('/api/fota/'))).toEqual([])
  await page.goto('/devices')
  await expect(page.getByRole('row').nth(1), 'the other vendor is unharmed').toBeVisible()
})
