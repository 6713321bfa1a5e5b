import { expect } from '@playwright/test'
import { paths } from '../src/url/paths'
import { openDevices, rowOf, shownTable } from './support/device-list'
import { openOrders } from './support/order-list'
import { test } from './support/puls'
import { signIn } from './support/sign-in'

/** Digits of other scripts, and the years that other calendars are in. */
const foreign = /[\u0660-\u0669\u06F0-\u06F9\u0E50-\u0E59]|\b(?:144\d|25[67]\d)\b/

const english = {
  exactly: /^(\d{1,2}) \p{L}+ (\d{4}), (\d\d):(\d\d):(\d\d) UTC$/u,
  caption: 'devices match',
  ago: /^(?:now|\d+ (?:sec|min|hr|days?|mo|yr) ago)$/,
}
const danish = {
  exactly: /^(\d{1,2})\. \p{L}+\.? (\d{4}),? (?:kl\. )?(\d\d)\.(\d\d)\.(\d\d) UTC$/u,
  caption: 'enheder passer',
  ago: /^(?:nu|\d+ (?:sek\.|min\.|timer?|dage?|mdr?\.|år) siden)$/,
}

for (const [locale, { exactly, caption, ago }] of [
  ['da-DK', danish],
  ['en-US', english],
  ['ar-EG', english],
  ['th-TH', english],
] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale })

    test(`F84 in a browser of ${locale} times are of one calendar and one kind of digits, in order of the instant`, async ({
      page,
    }) => {
      await signIn(page, 'support')
      await openDevices(page)
      await expect(page.getByRole('caption')).toContainText(caption)
      await page.goto('/devices?sort=-lastComm')
      const table = await shownTable(page, 15_000)
      const times = await table.locator('tbody tr td:nth-child(7) time').evaluateAll((elements) =>
        elements.map((element) => ({
          at: element.getAttribute('datetime') ?? '',
          text: element.textContent ?? '',
          title: element.getAttribute('title') ?? '',
        })),
      )
      expect(times.length).toBeGreaterThan(20)
      for (const { text } of times) expect(text).toMatch(ago)
      expect(times.filter(({ text, title }) => foreign.test(`${text} ${title}`))).toEqual([])
      const instants = times.map(({ at }) => at)
      expect(instants).toEqual(instants.toSorted().toReversed())
      for (const place of [page.getByRole('caption'), page.getByRole('navigation').first()]) {
        expect(await place.innerText()).not.toMatch(foreign)
      }

      await page.goto(paths.incidents('all'))
      const incidents = page.getByRole('table').last()
      await expect(incidents.locator('tbody tr')).toHaveCount(3, { timeout: 15_000 })
      expect(await page.getByRole('main').innerText()).not.toMatch(foreign)

      await page.goto('/devices?filter=MAG520,+Arbejde')
      await rowOf(page, 'MAG520, Arbejde').getByRole('link').click()
      const facts = page
        .getByRole('region')
        .filter({ has: page.getByRole('time') })
        .first()
      // Until the device's page is there, the list's own region is the first.
      await expect(facts).toContainText(/· .* UTC/)
      const at = await facts.getByRole('time').first().getAttribute('datetime')
      const [, inUtc = ''] = /· (.* UTC)/.exec(await facts.innerText()) ?? []
      expect(exactly.exec(inUtc)?.slice(1)).toEqual(partsOf(at ?? ''))
    })
  })
}

test('A page’s words come in the language in use only, and in the other one when it is chosen', async ({
  page,
}) => {
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).pathname))
  const catalogues = (area: string) =>
    [...asked].filter((path) => new RegExp(`/${area}-[\\w-]{8}\\.js$`).test(path))
  const heading = page.getByRole('heading', { level: 1 })

  await signIn(page, 'support')
  await openOrders(page)
  await expect(heading).toHaveText('Orders')
  expect(catalogues('orders')).toHaveLength(1)
  await page.getByRole('button', { name: 'Dansk' }).click()
  await expect(heading).toHaveText('Ordrer')
  await expect(page.getByRole('columnheader').first()).toHaveText('Navn')
  expect(catalogues('orders')).toHaveLength(2)

  await page.goto(paths.settings())
  await expect(heading).toHaveText('Indstillinger')
  expect(catalogues('settings')).toHaveLength(1)
})

/** Day, year and time of day in UTC, as the vendor's calendar has them. */
function partsOf(at: string): string[] {
  const [year = '', , day = '', ...time] = new Date(at).toISOString().split(/[-T:.]/)
  return [String(Number(day)), year, ...time.slice(0, 3)]
}
