import { expect } from '@playwright/test'
import { addressOf } from './support/device-list'
import { test } from './support/puls'
import { leaveBy, userMenu } from './support/screen'
import { password, signIn, signInByForm, usernameOf } from './support/sign-in'

const loginPath = '/auth/login'
const logoutPath = '/auth/logout'

test('One click on a demo user signs in and shows the overview', async ({ page, puls }) => {
  await page.goto('/')
  const label = puls.users.find(({ username }) => username === usernameOf('support'))?.label ?? ''
  const words = label.replace('RESELLER_ADMIN', 'Reseller administrator')
  await page.getByRole('button', { name: `Sign in as ${words}`, exact: true }).click()

  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: /^All devices \d+$/ })).toBeVisible()
  await expect(userMenu(page, 'Sanne Søborg')).toBeVisible()
})

test('A wrong password is said in the form, and the right one then signs in', async ({
  page,
  allowFailedStatus,
}) => {
  allowFailedStatus(401)
  await page.goto('/')
  await page.getByLabel('E-mail').fill(usernameOf('support'))
  await page.getByLabel('Password', { exact: true }).fill('not it')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('alert')).toContainText('The e-mail or the password is wrong.')
  await expect(page.getByLabel('E-mail')).toHaveValue(usernameOf('support'))
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused()

  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(userMenu(page, 'Sanne Søborg')).toBeVisible()
})

test('A user who needs a code is told so, and signs in with it', async ({
  page,
  allowFailedStatus,
}) => {
  allowFailedStatus(401, 403)
  await page.goto('/settings')
  await page.getByLabel('E-mail').fill('code@puls.test')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('fill in the code as well')

  await page.getByText('I have a code').click()
  await page.getByLabel('Code from a text message').fill('123456')
  await page.keyboard.press('Enter')
  await expect(userMenu(page, 'Carla Code')).toBeVisible()
})

test('When TelecomX is down, the form says that the sign-in could not be tried', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  await sandbox.faults([{ match: { path: loginPath }, times: 1, do: { resetAfterBytes: 0 } }])
  await page.goto('/')
  await signInByForm(page, 'support')
  await expect(page.getByRole('alert')).toContainText('The sign-in could not be tried.')
  await expect(page.getByRole('alert')).toContainText('TelecomX cannot be reached.')
  expect((await sandbox.stats()).byPath[loginPath], 'tried once, not again').toBe(1)

  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(userMenu(page, 'Sanne Søborg')).toBeVisible()
})

test('F92 a link with filters, opened while signed out, leads to sign-in and then to what it says', async ({
  page,
}) => {
  const link = '/devices?limit=25&filter=st&type=STB&heartbeatStatus=ONLINE&showDevelopment=true'
  await page.goto(link)
  await signInByForm(page, 'support')

  await expect(page.getByRole('table')).toBeVisible()
  expect(addressOf(page)).toBe(link)
  await expect(page.getByLabel('Search by name')).toHaveValue('st')
  await expect(page.getByLabel('Type', { exact: true })).toHaveValue('STB')
})

test('A reload keeps the session', async ({ page, sandbox }) => {
  await signIn(page, 'support')
  await page.goto('/devices?limit=25')
  await expect(page.getByRole('table')).toBeVisible()
  await page.reload()

  await expect(page.getByRole('table')).toBeVisible()
  expect(addressOf(page)).toBe('/devices?limit=25')
  expect((await sandbox.stats()).byPath[loginPath]).toBe(1)
})

test('Signing out shows the sign-in page, and Back brings no device back', async ({
  page,
  sandbox,
}) => {
  await signIn(page, 'support')
  await page.goto('/devices')
  await page.goto('/settings')
  await leaveBy(page, 'Sign out')

  await expect(page.getByRole('heading', { name: 'Sign in to Puls' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Sign in to Puls' })).toBeVisible()
  await expect(page.getByRole('table')).toBeHidden()
  expect((await sandbox.stats()).byPath[logoutPath], 'sessions elsewhere go on').toBeUndefined()
})

test('F90 a cookie kept from before the sign-out opens nothing', async ({ page, context }) => {
  await signIn(page, 'support')
  await page.goto('/settings')
  const [kept] = await context.cookies()
  await leaveBy(page, 'Sign out')
  await expect(page.getByRole('heading', { name: 'Sign in to Puls' })).toBeVisible()
  expect(await context.cookies()).toEqual([])

  const headers = {
    'x-requested-with': 'puls',
    cookie: `${kept?.name ?? ''}=${kept?.value ?? ''}`,
  }
  const devices = await fetch(new URL('/api/telecomx/flexcare/device', page.url()), { headers })
  expect(devices.status).toBe(401)
  const session = await fetch(new URL('/api/session', page.url()), { headers })
  expect(await session.json()).toBeNull()
})

test('Signing out everywhere ends the user’s sessions at TelecomX too', async ({
  page,
  sandbox,
}) => {
  await signIn(page, 'support')
  await page.goto('/settings')
  await leaveBy(page, 'Sign out everywhere')

  await expect(page.getByRole('heading', { name: 'Sign in to Puls' })).toBeVisible()
  expect((await sandbox.stats()).byPath[logoutPath]).toBe(1)
})

test('When TelecomX fails at it, one is signed out here, and told that sessions elsewhere go on', async ({
  page,
  context,
  sandbox,
}) => {
  await signIn(page, 'support')
  await page.goto('/settings')
  await sandbox.faults([{ match: { path: logoutPath }, do: { status: 500 } }])
  await leaveBy(page, 'Sign out everywhere')

  await expect(page.getByRole('heading', { name: 'Sign in to Puls' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveText(
    'You are signed out here. Your sessions elsewhere could not be ended. TelecomX reported an error of its own.',
  )
  expect(await context.cookies()).toEqual([])
})

test('Staying signed in, when the page offers it, lengthens the session', async ({
  page,
  sandbox,
}) => {
  await sandbox.faults([
    {
      match: { path: loginPath },
      do: { patch: [{ op: 'replace', path: '/expiresInMinutes', value: 0.15 }] },
    },
    // Here the token gets back the life that it really has.
    {
      match: { path: '/auth/validateToken' },
      do: { patch: [{ op: 'add', path: '/expiresInMinutes', value: 15 }] },
    },
  ])
  await page.goto('/settings')
  await signInByForm(page, 'support')
  const warning = page.getByRole('alert').filter({ hasText: 'Your session ends at' })
  await expect(async () => {
    await warning.getByRole('button', { name: 'Stay signed in' }).click({ timeout: 500 })
    await expect(warning).toBeHidden({ timeout: 500 })
  }).toPass()

  const { byPath, last } = await sandbox.stats()
  expect(byPath['/auth/validateToken']).toBe(1)
  expect(last.find(({ path }) => path === '/auth/validateToken')?.query['extend']).toBe('true')
})
