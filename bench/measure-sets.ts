import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { readCsv } from '../e2e/support/csv'
import { paths } from '../src/url/paths'
import type { Measure, Trial } from './measure'
import { visiting } from './visit'
import type { Conditions, Visit } from './visit'
import { keystrokes, leastModelOf, modelCounts } from './whole-fleet'
import type { WholeFleet } from './whole-fleet'

const conditions: Conditions = { cpu: 1, network: 'unlimited' }
const lookMs = 500
/** Between two keys: longer than an answer takes. */
const keyMs = 250
/** For what takes some thousands of requests. */
const patience = 120_000
const concurrency = 6
/** A name with its number, and a model: each key lets fewer through. */
const searches = ['stue 12', 'mag52']
const exportedRows = 10_000

/** Every device of all customers: read, searched, sorted, grouped, written to a file. */
export const completeSets: Measure = {
  name: 'complete sets',
  floorToo: true,
  // The servers are warm from being asked what to expect, and one reading takes as long as a round.
  warmUp: false,
  take: (trial) => (trial.subject.name === 'floor' ? fetchPlainly(trial) : useSet(trial)),
}

/**
 * The same answers, fetched as many at a time and dropped. The plain page is one of the gateway's
 * own addresses and not the floor's, which would have every answer pass through one more server.
 */
async function fetchPlainly({ browser, subject, fleet, record }: Trial): Promise<void> {
  const { addresses } = await fleet.whole()
  const plain = { ...subject, origin: fleet.gatewayUrl }
  const taken = await visiting(browser, plain, conditions, async ({ page, quiet }) => {
    await quiet(lookMs)
    return page.evaluate(fetchAndDrop, { addresses, concurrency })
  })
  record('setLoad', taken)
}

/** Sent into the page as text, so it may use nothing from outside itself. */
async function fetchAndDrop(asked: { addresses: string[]; concurrency: number }): Promise<number> {
  const left = asked.addresses.toReversed()
  const headers = { Accept: 'application/json', 'X-Requested-With': 'puls' }

  async function fetchUntilNoneIsLeft() {
    for (let address = left.pop(); address !== undefined; address = left.pop()) {
      const answer = await fetch(address, { headers })
      if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
      await answer.arrayBuffer()
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: asked.concurrency }, fetchUntilNoneIsLeft))
  return performance.now() - began
}

async function useSet(trial: Trial): Promise<void> {
  const { browser, subject, fleet } = trial
  const whole = await fleet.whole()
  await visiting(browser, subject, conditions, async (visit) => {
    await visit.openPage(`${paths.devices()}?customer=all`)
    await readSet(trial, visit, whole)
    await search(trial, visit, whole)
    await showMoreRows(trial, visit)
    await sort(trial, visit)
    await groupAndExport(trial, visit, whole)
  })
}

async function readSet({ record }: Trial, visit: Visit, { rows, addresses }: WholeFleet) {
  const { page } = visit
  const start = page.getByRole('button', { name: 'Read all devices' })
  await start.waitFor()
  await visit.quiet(lookMs)
  const before = await visit.heapBytes()
  const asked = countDevicePages(page)
  const longestTask = await longestTaskFrom(visit)

  const text = `${digits(rows.length)} devices, all that were read`
  const shown = await visit.shownAfter({ selector: 'caption', text, patience }, () => start.click())
  record('setLoad', shown - (await visit.lastInput('click')))
  if (asked() !== addresses.length) {
    throw new Error(`${asked()} pages were read, and ${addresses.length} fetched plainly`)
  }
  // What the server says of the devices' heartbeats is read right after them, and belongs to the set.
  await visit.quiet(lookMs, patience)
  record('setLoadTask', await longestTask())
  record('setHeap', ((await visit.heapBytes()) - before) / 1e6)
}

/** Here no pause in the typing is waited for: each key is an answer of its own. */
async function search({ record }: Trial, visit: Visit, { rows }: WholeFleet) {
  const input = visit.page.getByRole('searchbox')
  const longestTask = await longestTaskFrom(visit)
  for (const text of searches) {
    await input.focus()
    let matching = rows.length
    for (const stroke of keystrokes(text, rows)) {
      await visit.quiet(keyMs)
      const press = () => visit.page.keyboard.press(stroke.key === ' ' ? 'Space' : stroke.key)
      // Where as many match as before, nothing on the page tells the one answer from the other.
      if (stroke.matching === matching) await press()
      else {
        const shown = await visit.shownAfter(matchingIn(stroke.matching), press)
        record('setKey', shown - (await visit.lastInput('keydown')))
      }
      matching = stroke.matching
    }
    await visit.quiet(lookMs)
    await visit.shownAfter({ selector: 'caption', text: 'all that were read' }, () => input.clear())
  }
  record('setSearchTask', await longestTask())
}

/** The pager stands below the rows: whoever uses it has scrolled there, and all of them are drawn. */
async function showMoreRows({ record }: Trial, visit: Visit) {
  const limit = visit.page.getByLabel('Rows per page')
  await limit.scrollIntoViewIfNeeded()
  await visit.quiet(lookMs)
  const last = { selector: 'tbody tr:nth-child(250)', text: '' }
  const shown = await visit.shownAfter(last, () => choose(limit, '250'))
  record('setRows', shown - (await visit.lastInput('change')))
  await choose(limit, '50')
  await visit.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
  await visit.quiet(lookMs)
}

async function sort({ record }: Trial, visit: Visit) {
  const { page } = visit
  const longestTask = await longestTaskFrom(visit)
  const sorted = {
    selector: 'table[aria-busy="false"] th[aria-sort="ascending"]',
    text: 'Last contact',
  }
  const header = page.getByRole('columnheader', { name: 'Last contact' })
  await visit.shownAfter(sorted, () => header.getByRole('link').click())
  await visit.quiet(lookMs)
  record('setSortTask', await longestTask())

  const times = await page.evaluate(() => {
    const { cellIndex = 0 } = document.querySelector<HTMLTableCellElement>('th[aria-sort]') ?? {}
    return [...document.querySelectorAll(`tbody td:nth-child(${cellIndex + 1}) time`)].map(
      (time) => time.getAttribute('datetime') ?? '',
    )
  })
  if (times.length === 0 || times.join() !== times.toSorted().join()) {
    throw new Error(`the rows are not in order: ${times.join()}`)
  }
}

async function groupAndExport({ record }: Trial, visit: Visit, { rows }: WholeFleet) {
  const { page } = visit
  const models = modelCounts(rows)
  const longestTask = await longestTaskFrom(visit)
  const grouped = { selector: 'caption', text: `${models.size} groups, ${digits(rows.length)}` }
  await visit.shownAfter(grouped, () => choose(page.getByLabel('Group by'), 'model'))
  await visit.quiet(lookMs)
  record('setGroupTask', await longestTask())

  const { model, devices } = leastModelOf(models, exportedRows)
  const link = page.getByRole('rowheader', { name: model }).getByRole('link')
  await visit.shownAfter(matchingIn(devices), () => link.click())
  await visit.quiet(lookMs)

  const longestTaskOfFile = await longestTaskFrom(visit)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: /^CSV/ }).click()
  const file = await (await downloading).path()
  const savedAt = Date.now()
  const openedAt = await page.evaluate(() => performance.timeOrigin)
  record('setCsv', savedAt - openedAt - (await visit.lastInput('click')))
  await visit.quiet(lookMs)
  record('setCsvTask', await longestTaskOfFile())

  const lines = readCsv(await readFile(file, 'utf8'), ',').length
  if (lines !== devices) throw new Error(`the file has ${lines} rows of ${devices}`)
}

/** The longest task from now on; 0: none was over 50 ms, and shorter ones the browser does not say. */
async function longestTaskFrom({ page }: Visit): Promise<() => Promise<number>> {
  const since = await page.evaluate(() => performance.now())
  return async () => {
    const tasks = await page.evaluate((from) => globalThis.pulsBenchProbe?.longTasks(from), since)
    if (tasks === undefined) throw new Error('the page does not say how long its tasks were')
    return Math.max(0, ...tasks)
  }
}

/** Pages of devices asked for from now on, those apart that only say who is offline. */
function countDevicePages(page: Page): () => number {
  let count = 0
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (pathname.endsWith('/flexcare/device') && !searchParams.has('heartbeatStatus')) count += 1
  })
  return () => count
}

async function choose(select: Locator, value: string): Promise<void> {
  await select.selectOption(value)
}

function matchingIn(matching: number) {
  return { selector: 'caption', text: `Matching: ${digits(matching)} of` }
}

function digits(value: number): string {
  return value.toLocaleString('en-GB')
}
