import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { expectAccessible } from './support/accessible'
import { addressOf, column, shownTable } from './support/device-list'
import { inUtc } from './support/in-utc'
import { livingSite } from './support/living-site'
import { pasted } from './support/pasted'
import { test } from './support/puls'
import { password, usernameOf } from './support/sign-in'
import { vendorDevices } from './support/vendor'
import type { VendorCustomer, VendorDevice } from './support/vendor'

const everyone = 'all'

const english = {
  locale: 'en-GB',
  password: 'Password',
  overview: 'Overview',
  impact: 'Impact',
  incidents: 'Dropped together',
  incident: (site: string) => `Dropped together at ${site}`,
  come: '1 new incident, show',
  deviceId: 'Device id',
  copy: 'Copy hand-off text',
  copied: 'Copied',
  together: (boxes: number, site: string) => `${boxes} boxes fell silent together at ${site}`,
  several: (boxes: number, site: string) => `${boxes} boxes at ${site}`,
  contact: { address: 'Address', telephone: 'Telephone' },
  selection: 'Selected rows',
  selected: '2 selected',
  aside: 'Set aside',
  setAside: 'Set aside…',
  standing: /^Waiting for technician, set aside until /,
  oneAside: '1 box set aside',
  bringBack: (id: string) => `Bring back ${id}`,
  noneAside: 'You have set no boxes aside here.',
  keys: 'Keyboard shortcuts',
  handOffKey: 'Copy the hand-off text',
  find: 'Find a page, customer, device or order',
}

const danish: typeof english = {
  locale: 'da-DK',
  password: 'Adgangskode',
  overview: 'Overblik',
  impact: 'Omfang',
  incidents: 'Faldet ud samtidig',
  incident: (site) => `Faldet ud samtidig hos ${site}`,
  come: '1 nyt udfald, vis',
  deviceId: 'Enheds-id',
  copy: 'Kopiér overdragelsestekst',
  copied: 'Kopieret',
  together: (boxes, site) => `${boxes} bokse faldet ud samtidig hos ${site}`,
  several: (boxes, site) => `${boxes} bokse hos ${site}`,
  contact: { address: 'Adresse', telephone: 'Telefon' },
  selection: 'Valgte rækker',
  selected: '2 valgte',
  aside: 'Lagt til side',
  setAside: 'Læg til side…',
  standing: /^Venter på tekniker, lagt til side til og med /,
  oneAside: '1 boks lagt til side',
  bringBack: (id) => `Tag ${id} frem igen`,
  noneAside: 'Du har ikke lagt nogen bokse til side her.',
  keys: 'Tastaturgenveje',
  handOffKey: 'Kopiér overdragelsesteksten',
  find: 'Find en side, kunde, enhed eller ordre',
}

for (const words of [english, danish]) {
  test.describe(`in ${words.locale}`, () => {
    test.use({ locale: words.locale })

    test('The whole story by keyboard alone: a site falls dark, is seen, handed on, part of it too, set aside and brought back', async ({
      page,
      sandbox,
      context,
    }) => {
      test.setTimeout(90_000)
      await context.grantPermissions(['clipboard-write'])
      const outages = await sandbox.outages()
      const site = await livingSite(sandbox.url)
      await page.clock.install()
      await page.goto('/')
      await expect(page.getByLabel('E-mail')).toBeFocused()
      await page.keyboard.type(usernameOf('support'))
      await page.keyboard.press('Tab')
      await expect(page.getByLabel(words.password, { exact: true })).toBeFocused()
      await page.keyboard.type(password)
      await page.keyboard.press('Enter')
      await expect(heading(page)).toHaveText(words.overview)

      await goTo(page, 't')
      await expect(heading(page)).toHaveText(words.impact)
      expect(addressOf(page)).toBe(paths.triage(everyone))
      await shownTable(page, 15_000)
      await expectAccessible(page)
      await enter(page, page.getByRole('link', { name: words.incidents, exact: true }))
      await expect(heading(page)).toHaveText(words.incidents)
      const incidents = page.getByRole('table').last()
      await expect(incidents.locator('tbody tr')).toHaveCount(outages.length, { timeout: 15_000 })

      await sandbox.outage(site._id, 40)
      await page.clock.runFor(65_000)
      const come = page.getByRole('button', { name: words.come })
      await expect(come).toBeVisible({ timeout: 15_000 })
      await expect(page).toHaveTitle(new RegExp(`^\\(1\\) ${words.incidents}`))
      await expectAccessibleInDark(page)
      await enter(page, come)
      await expect(incidents.locator('tbody tr')).toHaveCount(outages.length + 1)
      await openRow(page, site.name)

      await expect(heading(page)).toHaveText(words.incident(site.name))
      const boxes = await shownTable(page, 15_000)
      await expect.poll(() => column(boxes, words.deviceId)).not.toHaveLength(0)
      const ids = await column(boxes, words.deviceId)
      await expectAccessible(page)
      const fallen = await fallenAt(site, sandbox.url)
      const sure = fallen.filter(({ deviceId }) => ids.includes(deviceId)).filter(reportsByItself)
      const ofIncident = await copied(page, page.getByRole('main'), words)
      expect(ofIncident.split('\n')[0]).toBe(words.together(sure.length, site.name))
      expectFacts(ofIncident, { words, site, ids, fallen })

      for (const id of ids.slice(0, 2)) {
        await walkTo(page, id)
        await page.keyboard.press('x')
      }
      const bar = page.getByRole('region', { name: words.selection })
      await expect(bar).toContainText(words.selected)
      const ofChosen = await copied(page, bar, words)
      expect(ofChosen.split('\n')[0]).toBe(words.several(2, site.name))
      expectFacts(ofChosen, { words, site, ids: ids.slice(0, 2), fallen })

      await page.goto(linkIn(ofChosen))
      const opened = page.getByRole('table')
      await expect
        .poll(() => column(opened, words.deviceId), { timeout: 15_000 })
        .toEqual(ids.slice(0, 2))
      expect(addressOf(page)).toMatch(/^\/triage\/paste\?/)
      await expectAccessibleInDark(page)
      const ofPasted = await copied(page, page.getByRole('main'), words)
      expectFacts(ofPasted, { words, site, ids: ids.slice(0, 2), fallen })
      expect(linkIn(ofPasted)).toBe(linkIn(ofChosen))
      const [first = ''] = ids
      await openRow(page, first)
      await expect(page).toHaveURL(paths.device(site._id, first))
      await enter(page, page.getByRole('button', { name: words.setAside }))
      const dialog = page.getByRole('dialog')
      await enter(page, dialog.getByRole('button', { name: words.setAside.slice(0, -1) }))
      await expect(page.getByText(words.standing)).toBeVisible()
      await expectAccessible(page)

      await goTo(page, 't')
      await expect(heading(page)).toHaveText(words.impact)
      await enter(page, page.getByRole('link', { name: words.aside, exact: true }))
      await expect(page.getByRole('caption')).toHaveText(words.oneAside)
      await expectAccessible(page)
      await enter(page, page.getByRole('button', { name: words.bringBack(first) }))
      await expect(page.getByText(words.noneAside)).toBeVisible()

      await page.keyboard.press('?')
      const sheet = page.getByRole('dialog', { name: words.keys })
      await expect(sheet).toContainText(words.handOffKey)
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await expect(sheet).toHaveCount(0)

      await find(page, site.name, words)
      await page.keyboard.press('Enter')
      await expect(heading(page)).toHaveText(site.name)
      await expectAccessible(page)
      await find(page, first, words)
      await expect(page.getByRole('option', { selected: true })).toContainText(first)
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(paths.device(site._id, first))
      await expect(heading(page)).toBeVisible()
    })
  })
}

function heading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 })
}

async function goTo(page: Page, letter: string): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press(letter)
}

/** Tab, until it has the focus, and Enter. */
async function enter(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Enter')
      return
    }
  }
  throw new Error(`Tab does not reach ${String(target)}`)
}

/** `j`, until the focus is in the row with a text. */
async function walkTo(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('row').filter({ hasText: text })).toBeVisible()
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('j')
    const row = await page.evaluate(() => document.activeElement?.closest('tr')?.textContent)
    if (row?.includes(text)) return
  }
  throw new Error(`j does not reach ${text}`)
}

async function openRow(page: Page, text: string): Promise<void> {
  await walkTo(page, text)
  await page.keyboard.press('Enter')
}

async function find(page: Page, text: string, words: typeof english): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: words.find })).toBeFocused()
  await page.keyboard.type(text)
}

/** By its key, once there is something to copy; the button of that part says that it did. */
async function copied(page: Page, part: Locator, words: typeof english): Promise<string> {
  await expect(part.getByRole('button', { name: words.copy })).toBeEnabled({ timeout: 15_000 })
  await page.keyboard.press('c')
  await expect(part.getByRole('button', { name: words.copied, exact: true })).toBeVisible()
  return pasted(page)
}

function linkIn(text: string): string {
  return /^http\S+$/m.exec(text)?.[0] ?? ''
}

async function fallenAt({ _id }: VendorCustomer, url: string): Promise<VendorDevice[]> {
  const query = { customerId: _id, heartbeatStatus: 'ALLOFFLINE' }
  return (await vendorDevices(url, 'support', query)).items
}

/** Of the others silence may be standby. */
function reportsByItself({ deviceId, info }: VendorDevice): boolean {
  return !deviceId.includes(':') || Boolean(info.hbversion)
}

type Facts = {
  words: typeof english
  site: VendorCustomer
  /** Just these boxes are in the text. */
  ids: string[]
  fallen: VendorDevice[]
}

/** What a text says of a site and its boxes is what the vendor says. */
function expectFacts(text: string, { words, site, ids, fallen }: Facts): void {
  const lines = text.split('\n')
  expect(lines).toContain(site.name)
  expect(lines).toContain(`${words.contact.address}: ${site.address}`)
  expect(lines).toContain(`${words.contact.telephone}: ${site.phoneNumber}`)
  const ofBoxes = lines.filter((line) => line.startsWith('- '))
  expect(ofBoxes).toHaveLength(ids.length)
  for (const [place, id] of ids.entries()) {
    const { info } = fallen.find(({ deviceId }) => deviceId === id) ?? {}
    expect(ofBoxes[place]).toContain(`(${id}): ${info?.model ?? ''}`)
    expect(ofBoxes[place]).toContain(inUtc(info?.lastComm ?? '', words.locale))
  }
}

async function expectAccessibleInDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}
