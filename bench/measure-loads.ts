import { brotliCompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { slowVendor, withFault } from './measure'
import type { Measure, Trial } from './measure'
import { visiting } from './visit'
import type { Conditions } from './visit'

const load: Conditions = { cpu: 4, network: '10 Mbit/s' }
/** Everything that a page does of its own accord has begun by then. */
const settledMs = 1000

/** The first visit of a browser that holds a session and nothing else, and the one after it. */
export const loads: Measure = {
  name: 'loads',
  floorToo: true,
  take: (trial) => {
    const { browser, subject, fleet, record } = trial
    const [firstId = ''] = fleet.firstIds
    return visiting(browser, subject, load, async (visit) => {
      const unpacked = watchEncoding(visit.page)
      const shownAt = await visit.open(subject.list, firstId)
      record('firstRow', shownAt)
      await visit.quiet(settledMs)
      if (subject.name === 'puls') {
        if (unpacked.length > 0) throw new Error(`not sent as brotli: ${unpacked.join(', ')}`)
        await recordSizes(trial, visit.page, shownAt)
        record('shift', await shiftOf(visit.page))
      }
      const tasks = await longTasksOf(visit.page)
      record('longestTask', Math.max(0, ...tasks))
      record(
        'blocking',
        tasks.reduce((sum, duration) => sum + duration - 50, 0),
      )
      await visit.page.goto('about:blank')
      record('secondVisit', await visit.open(subject.list, firstId))
    })
  },
}

export const loadsFromSlowVendor: Measure = {
  name: 'loads, slow vendor',
  floorToo: true,
  take: ({ browser, subject, fleet, record }) =>
    visiting(browser, subject, load, (visit) =>
      withFault(fleet, slowVendor, async () => {
        record('firstRowSlowVendor', await visit.open(subject.list, fleet.firstIds[0] ?? ''))
        await visit.quiet(settledMs)
        if (subject.name === 'puls') record('shift', await shiftOf(visit.page))
      }),
    ),
}

/** The other pages, for what moves on them. */
export const otherPages: Measure = {
  name: 'other pages',
  floorToo: false,
  take: async ({ browser, subject, fleet, record }) => {
    const device = `/devices/${fleet.customerId}/${fleet.firstIds[0]}`
    const pages = [
      { path: device, signedIn: true },
      { path: '/settings', signedIn: true },
      { path: '/nowhere', signedIn: true },
      { path: '/devices', signedIn: false },
    ]
    for (const { path, signedIn } of pages) {
      const look = visiting(
        browser,
        subject,
        load,
        async (visit) => {
          await visit.openPage(path)
          await visit.page.getByRole('heading', { level: 1 }).waitFor()
          await visit.quiet(settledMs)
          record('shift', await shiftOf(visit.page))
        },
        { signedIn },
      )
      await look
    }
  },
}

/** Too small to be worth it. */
const plainBytes = 1024

function watchEncoding(page: Page): string[] {
  const unpacked: string[] = []
  page.on('response', (response) => {
    const { 'content-encoding': encoding, 'content-length': bytes } = response.headers()
    if (!/\.(?:js|css)$/.test(response.url()) || encoding === 'br') return
    if (bytes === undefined || Number(bytes) > plainBytes) unpacked.push(response.url())
  })
  return unpacked
}

/** What had arrived when the first row stood there, as it came over the network. */
async function recordSizes({ record }: Trial, page: Page, shownAt: number): Promise<void> {
  const { scripts, styles, inline } = await page.evaluate((until) => {
    const arrived = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter((entry) => entry.responseEnd <= until)
    const bytes = (ending: string) =>
      arrived
        .filter(({ name }) => name.endsWith(ending))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
    const scriptElements = [...document.querySelectorAll('script:not([src], [type=importmap])')]
    return {
      scripts: bytes('.js'),
      styles: bytes('.css'),
      inline: scriptElements.map(({ textContent }) => textContent).join(''),
    }
  }, shownAt)
  if (scripts === 0 || styles === 0) throw new Error('no scripts or no styles came in')
  record('scripts', (scripts + brotliCompressSync(inline).length) / 1000)
  record('styles', styles / 1000)
}

async function shiftOf(page: Page): Promise<number> {
  const shift = await page.evaluate(() => globalThis.pulsBenchProbe?.shift())
  if (shift === undefined) throw new Error('the page does not say what moved')
  return shift
}

async function longTasksOf(page: Page): Promise<number[]> {
  const tasks = await page.evaluate(() => globalThis.pulsBenchProbe?.longTasks(0))
  if (tasks === undefined) throw new Error('the page does not say how long its tasks were')
  return tasks
}
