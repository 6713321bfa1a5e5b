import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { addressOf, openDevices, shownTable } from './support/device-list'
import { test } from './support/puls'
import { signIn } from './support/sign-in'

test.beforeEach(async ({ page }) => {
  await signIn(page, 'support')
})

test('The first Tab offers to skip to the content, and Enter does', async ({ page }) => {
  await openDevices(page, '?limit=25')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeFocused()
})

test('Tab reaches frame, tiles, filters, rows and pages in the order they stand in', async ({
  page,
}) => {
  await openDevices(page, '?limit=25')
  await expect(page.getByRole('link', { name: /^Dead\s?\d/ })).toBeVisible()
  const order = await tabThrough(page, 130)
  const places = [
    'Skip to content',
    'Scope: Own customer: Nordlys Care A/S. Change',
    'English',
    'User menu: Sanne Søborg',
    'Settings',
    'Refresh',
    'CSV of this page',
    'CSV of all…',
    'Search by name',
    'Type',
    'Show development devices',
    '15.6" Hjemme',
    'MAG520, Arbejde',
    'Rows per page',
    'First page',
    'Next page',
    'Last page',
  ].map((name) => order.findIndex((each) => each.startsWith(name)))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('Whatever has the focus shows it', async ({ page }) => {
  await openDevices(page, '?limit=25')
  const bare: string[] = []
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return undefined
      const drawn = [element, element.nextElementSibling, element.parentElement]
      const marked = drawn.some((each) => {
        if (each === null) return false
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      })
      return marked ? undefined : `${element.tagName} ${element.textContent}`
    })
    if (found !== undefined) bare.push(found)
  }
  expect(bare).toEqual([])
})

test('A focused row never hides under the header', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 500 })
  await openDevices(page, '?limit=25')
  await page.getByRole('link', { name: 'Last page' }).focus()
  const header = await page.getByRole('banner').boundingBox()
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Shift+Tab')
    const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().bottom)
    expect(top).toBeGreaterThan(header?.height ?? 0)
  }
})

test('Filter, tile, page and device are all had without a mouse', async ({ page }) => {
  await openDevices(page, '?limit=25')
  await page.getByLabel('Show development devices').press('Space')
  await expect(page).toHaveURL(/showDevelopment=true/)
  await page.getByRole('link', { name: /^Online/ }).press('Enter')
  await expect(page).toHaveURL(/heartbeatStatus=ONLINE/)
  await shownTable(page)
  await page.getByRole('link', { name: 'Next page' }).press('Enter')
  await expect(page).toHaveURL(/page=2/)
  await expect(page.getByText('Page 2 of')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Next page' })).toBeFocused()
  await page.getByLabel('Search by name').fill('hjemme')
  await page.getByLabel('Search by name').press('Enter')
  await expect(page).toHaveURL(/filter=hjemme/)
  await shownTable(page)
  await page.getByRole('link', { name: '15.6" Hjemme' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('15.6" Hjemme')
  await expect(page.getByRole('main')).toBeFocused()
})

test('The user menu opens and closes from the keyboard', async ({ page }) => {
  await page.goto(paths.settings())
  const button = page.getByRole('button', { name: /^User menu/ })
  await button.press('Enter')
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeHidden()
  expect(addressOf(page)).toBe(paths.settings())
})

for (const [what, open] of [
  ['the list', (page: Page) => openDevices(page)],
  ['the settings', (page: Page) => page.goto(paths.settings())],
  [
    'the overview',
    async (page: Page) => {
      await page.goto(paths.overview)
      await expect(page.getByText('As a table').first()).toBeVisible()
    },
  ],
  [
    'a device',
    async (page: Page) => {
      await openDevices(page)
      await page.getByRole('link', { name: '15.6" Hjemme' }).click()
      await page.getByRole('button', { name: 'Show the row' }).click()
      await expect(page.getByRole('button', { name: 'Copy the row' })).toBeVisible()
    },
  ],
] as const) {
  test(`Everything to press on ${what} is at least 24 by 24`, async ({ page }) => {
    await open(page)
    await expect(page.getByRole('main').getByRole('button').first()).toBeVisible()
    const targets = page.locator('a, button, select, input, summary')
    expect(await smallOnes(targets)).toEqual([])
  })
}

test('Everything to press on the parts of triage, and with rows selected, is at least 24 by 24', async ({
  page,
}) => {
  const targets = page.locator('a, button, select, input, summary')
  const table = page.getByRole('table').last()
  for (const [address, there] of [
    [paths.triage('all'), table],
    [paths.incidents('all'), table],
    [paths.cause('all'), table],
    [paths.since('all'), page.getByRole('button', { name: 'Begin from here' })],
    [paths.paste(['7']), page.getByRole('navigation', { name: 'Result' })],
    [paths.aside('all'), page.getByText('You have set no boxes aside here.')],
  ] as const) {
    await page.goto(address)
    await expect(there).toBeVisible({ timeout: 15_000 })
    expect(await smallOnes(targets), address).toEqual([])
  }
  await openDevices(page)
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(page.getByRole('button', { name: 'Copy hand-off text' })).toBeEnabled()
  expect(await smallOnes(targets)).toEqual([])
})

/** The accessible names of what Tab reaches, one after the other. */
async function tabThrough(page: Page, steps: number): Promise<string[]> {
  const names: string[] = []
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return ''
      const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement
      const texts = labels ? [...(element.labels ?? [])] : [element]
      const labelled = texts.map(({ textContent }) => textContent).join('')
      return (element.getAttribute('aria-label') ?? labelled ?? '').trim()
    })
    names.push(name)
    if (name === 'Last page') break
  }
  return names
}

/**
 * What can be seen and is smaller; a link in running text may be, and so may a box whose label is
 * part of what one presses. https://www.w3.org/TR/WCAG22/#target-size-minimum
 */
function smallOnes(targets: Locator): Promise<string[]> {
  return targets.evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { width, height } = element.getBoundingClientRect()
      const inText = getComputedStyle(element).display === 'inline'
      const labelled = element instanceof HTMLInputElement && element.type === 'checkbox'
      if (width <= 1 || height <= 1 || inText || labelled) return []
      const small = Math.round(width) < 24 || Math.round(height) < 24
      return small ? [`${width} × ${height} ${element.tagName} ${element.textContent}`] : []
    }),
  )
}
