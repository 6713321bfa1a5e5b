import { expect } from '@playwright/test'
import { bentPage, column, devicePath, openDevices } from './support/device-list'
import { test } from './support/puls'
import { signIn } from './support/sign-in'

test.beforeEach(async ({ page }) => {
  await signIn(page, 'support')
})

test('F58 names of any length and kind leave the rows as high as they were', async ({
  page,
  sandbox,
}) => {
  const names = [
    'x'.repeat(100_000),
    `a${'\u0301'.repeat(5_000)}`,
    '\u202Egnirts desrever',
    'before\u0000after',
    'half \ud83d character',
    '👩‍👩‍👧‍👦'.repeat(40),
    'line\nbreak\u2028and\u2029more',
    ' '.repeat(300),
  ]
  await sandbox.faults([
    bentPage(names.map((value, index) => ({ op: 'replace', path: `/items/${index}/name`, value }))),
  ])
  const table = await openDevices(page)
  const shown = await table.evaluate((element) =>
    [...element.querySelectorAll('tbody tr')].map((row) => ({
      height: row.getBoundingClientRect().height,
      name: row.children[2]?.textContent ?? '',
      direction: row.children[2]?.firstElementChild?.getAttribute('dir'),
    })),
  )
  const [plain] = shown.slice(20)
  for (const { height } of shown) expect(Math.abs(height - (plain?.height ?? 0))).toBeLessThan(1)
  for (const { name } of shown) expect(Array.from(name).length).toBeLessThanOrEqual(256)
  expect(new Set(shown.map(({ direction }) => direction))).toEqual(new Set(['auto']))

  expect(shown[0]?.name).toMatch(/^x{255}…$/)
  expect(shown[3]?.name).toBe('before␀after')
  expect(shown[4]?.name).toBe('half \ufffd character')
  expect(shown[6]?.name).toBe('line␊break␤and␤more')
  expect(shown[7]?.name).toBe('(no name)')
})

test('F59 names that look like code are text, on the list and on the device’s page', async ({
  page,
  sandbox,
}) => {
  const names = [
    '15.6" Hjemme',
    '<img src=x onerror="window.__xss=1">',
    '</script><script>window.__xss=1</script>',
    '{{7*7}} ${7*7} <%= 7*7 %>',
    "' onfocus='window.__xss=1",
    '&lt;b&gt; &amp;',
  ]
  await sandbox.faults([
    bentPage(names.map((value, index) => ({ op: 'replace', path: `/items/${index}/name`, value }))),
    // The device itself, which has its true name, is long in coming.
    {
      match: { path: devicePath, query: { limit: '500', filter: names[1] ?? '' } },
      do: { delayMs: 5_000 },
    },
  ])
  const table = await openDevices(page)
  expect((await column(table, 'Name')).slice(0, names.length)).toEqual(names)
  for (const name of names) {
    await expect(page.getByRole('link', { name, exact: true })).toHaveCount(1)
  }

  await page.getByRole('link', { name: names[1] ?? '', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(names[1] ?? '')
  await expect(page).toHaveTitle(`${names[1]} · Devices · Puls`)
  expect(await page.evaluate(() => Reflect.get(window, '__xss'))).toBeUndefined()
})
