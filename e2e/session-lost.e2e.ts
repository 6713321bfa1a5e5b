import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { addressOf, devicePath, openDevices, shownTable } from './support/device-list'
import { test } from './support/puls'
import { readRows } from './support/rows'
import type { Sandbox } from './support/sandbox'
import { leaveBy, requestsOf, sessionEnded, userMenu } from './support/screen'
import { signIn, signInByForm, usernameOf } from './support/sign-in'

const rowsEvery = 30_000

test.beforeEach(({ allowFailedStatus }) => allowFailedStatus(401))

test('F85 the session ends during a refresh: the page stays, out of reach, and asks nothing more; signing in goes on where one was', async ({
  page,
  sandbox,
}) => {
  await openAsSupport(page, '?limit=25')
  const loads = countLoads(page)
  await page.getByLabel('Search by name').fill('en')
  await expect.poll(() => addressOf(page)).toBe('/devices?limit=25&filter=en')
  await shownTable(page)

  await sandbox.expireTokens()
  await page.clock.fastForward(rowsEvery)
  await expect(sessionEnded(page)).toBeVisible()
  await expect(sessionEnded(page).getByLabel('E-mail')).toHaveValue(usernameOf('support'))
  await page.getByLabel('Search by name').focus()
  await expect(page.getByLabel('Search by name')).not.toBeFocused()
  await page.keyboard.press('Escape')
  await expect(sessionEnded(page)).toBeVisible()

  const sent = requestsOf(page)
  for (let polls = 0; polls < 20; polls += 1) await page.clock.fastForward(rowsEvery)
  expect(sent).toEqual([])

  const asked = await requestsFor(sandbox, devicePath)
  await signInByForm(page, 'support')
  await expect(sessionEnded(page)).toBeHidden()
  await expect(page.getByLabel('Search by name')).toHaveValue('en')
  expect(addressOf(page)).toBe('/devices?limit=25&filter=en')
  await expect.poll(() => requestsFor(sandbox, devicePath)).toBeGreaterThan(asked)
  expect(loads()).toBe(0)
})

test('F85 what was typed into a form and not saved is still there after signing in again', async ({
  page,
  sandbox,
}) => {
  await signIn(page, 'support')
  await page.goto('/settings')
  const android = page.getByRole('group', { name: 'Android tablets and boxes' })
  await android.getByLabel('“Late” after', { exact: true }).fill('47')
  await android.getByLabel('“Silent” after, unit').selectOption('days')

  await sandbox.expireTokens()
  await page.getByRole('button', { name: /^Scope:/ }).click()
  await expect(sessionEnded(page)).toBeVisible()
  await signInByForm(page, 'support')
  await expect(sessionEnded(page)).toBeHidden()

  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(android.getByLabel('“Late” after', { exact: true })).toHaveValue('47')
  await expect(android.getByLabel('“Silent” after, unit')).toHaveValue('days')
})

test('F33 five refusals at once are one dialog', async ({ page, sandbox }) => {
  await openAsSupport(page)
  // Rows and totals: what has not been asked for is not asked for again.
  await expect(page.getByRole('navigation', { name: 'Heartbeat' })).not.toContainText('…')
  const refused: string[] = []
  page.on('response', (answer) => {
    if (answer.status() === 401) refused.push(answer.url())
  })

  await sandbox.faults([{ match: { path: devicePath }, do: { status: 401, delayMs: 300 } }])
  await page.clock.fastForward(2 * 60_000)
  await expect(sessionEnded(page)).toBeVisible()
  await expect.poll(() => refused.length).toBeGreaterThanOrEqual(5)
  await expect(page.getByRole('dialog')).toHaveCount(1)
})

test('F86 another user who signs in then finds nothing of the first', async ({ page, sandbox }) => {
  await openAsSupport(page)
  const scope = page.getByRole('button', { name: /^Scope:/ })
  const rows = await readRows(page.getByRole('table'))
  const first = [
    await scope.innerText(),
    'Sanne Søborg',
    ...rows.map((row) => row['Device id'] ?? ''),
  ]
  const shown = await page.locator('body').innerText()
  for (const text of first) expect(shown).toContain(text)
  await sandbox.expireTokens()
  await page.clock.fastForward(rowsEvery)
  await expect(sessionEnded(page)).toBeVisible()

  await sandbox.faults([{ match: { path: devicePath }, do: { delayMs: 400 } }])
  const texts = textsFrom(page, 'Rie Rømer')
  await signInByForm(page, 'reseller')
  await expect(userMenu(page, 'Rie Rømer')).toBeVisible()
  await expect(scope).not.toHaveText(first[0] ?? '')

  const seen = await texts
  for (const text of first) expect(seen).not.toContain(text)
})

test('F91 a cookie that was tampered with is no session: the page asks to sign in', async ({
  page,
  context,
}) => {
  await signIn(page, 'support')
  await page.goto('/settings')
  await expect(userMenu(page, 'Sanne Søborg')).toBeVisible()
  const [cookie] = await context.cookies()
  if (cookie === undefined) throw new Error('no cookie')
  await context.addCookies([{ ...cookie, value: tampered(cookie.value) }])

  await page.getByRole('button', { name: /^Scope:/ }).click()
  await expect(sessionEnded(page)).toBeVisible()
  await signInByForm(page, 'support')
  await expect(sessionEnded(page)).toBeHidden()
})

test('F91 no cookie, and no cookie of somebody else’s making, opens anything or breaks anything', async ({
  page,
  context,
  puls,
  sandbox,
}) => {
  await signIn(page, 'support')
  const [cookie] = await context.cookies()
  const { name = '', value = '' } = cookie ?? {}
  const asked = (await sandbox.stats()).requests
  const cookies = [
    '',
    `${name}=`,
    `${name}=${tampered(value)}`,
    `${name}=${value.slice(0, -1)}`,
    `${name}=${'x'.repeat(4000)}`,
    `${name}=..${'.'.repeat(50)}`,
    `${name}="; ${name}=null`,
    `sid=${value}; __Host-sid=${value}`,
  ]
  const statuses = await Promise.all(
    cookies.map(async (sent) => {
      const headers = { 'x-requested-with': 'puls', cookie: sent }
      const data = await fetch(`${puls.url}/api/telecomx/flexcare/device`, { headers })
      const session = await fetch(`${puls.url}/api/session`, { headers })
      return [data.status, session.status, await session.json()]
    }),
  )
  expect(statuses).toEqual(cookies.map(() => [401, 200, null]))
  expect((await sandbox.stats()).requests, 'TelecomX was not asked').toBe(asked)
})

test('A tab whose session was ended in another tab asks to sign in, and goes on when that is done anywhere', async ({
  page,
  context,
}) => {
  await signIn(page, 'support')
  const other = await context.newPage()
  await other.goto('/devices?limit=25')
  await expect(other.getByRole('table')).toBeVisible()
  await page.goto('/settings')

  await leaveBy(page, 'Sign out')
  await expect(sessionEnded(other)).toBeVisible({ timeout: 2_000 })
  await signInByForm(page, 'support')
  await expect(sessionEnded(other)).toBeHidden()
  await expect(other.getByRole('table')).toBeVisible()
})

async function openAsSupport(page: Page, query = '') {
  await page.clock.install()
  await signIn(page, 'support')
  await openDevices(page, query)
}

/** How often the page was loaded anew from now on; a changed query is not that. */
function countLoads(page: Page) {
  let loads = 0
  page.on('load', () => {
    loads += 1
  })
  return () => loads
}

/** With one character in the middle of what is sealed changed. */
function tampered(value: string) {
  const middle = Math.floor(value.length / 2)
  const other = value[middle] === 'A' ? 'B' : 'A'
  return `${value.slice(0, middle)}${other}${value.slice(middle + 1)}`
}

async function requestsFor(sandbox: Sandbox, path: string) {
  return (await sandbox.stats()).byPath[path] ?? 0
}

/** All that the page shows between the first sight of a word and the next rows. */
function textsFrom(page: Page, word: string) {
  return page.evaluate(
    (wanted) =>
      new Promise<string>((resolve) => {
        const seen: string[] = []
        new MutationObserver((_changes, observer) => {
          const text = document.body.textContent
          if (!text.includes(wanted)) return
          seen.push(text)
          if (document.querySelector('tbody tr') === null) return
          observer.disconnect()
          resolve(seen.join('\n'))
        }).observe(document, { subtree: true, childList: true, characterData: true })
      }),
    word,
  )
}
