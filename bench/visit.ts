import type { Browser, CDPSession, Page } from '@playwright/test'
import { signIn } from '../e2e/support/sign-in'
import { installProbe } from './probe'
import type { InputKind } from './probe'

/** One of the two pages that are compared. */
export type Subject = {
  name: 'puls' | 'floor'
  origin: string
  /** Path and query of the list. */
  list: string
}

/** How slow browser and network are made. */
export type Conditions = { cpu: 1 | 4; network: '10 Mbit/s' | 'unlimited' }

export type Visit = {
  page: Page
  /** Opens an address; resolves when the first row with this text has been painted. */
  open: (path: string, rowText: string) => Promise<number>
  /** Opens an address that has no rows to wait for. */
  openPage: (path: string) => Promise<void>
  /** Does something, and resolves when the first row with this text has been painted. */
  paintedAfter: (rowText: string, act: () => Promise<void>) => Promise<number>
  /** The same of any element; `patience` says how long it may take. */
  shownAfter: (wanted: Wanted, act: () => Promise<void>) => Promise<number>
  /** Clicks with the mouse on what has this label. */
  click: (label: string) => Promise<void>
  lastInput: (kind: InputKind) => Promise<number>
  /** How long the main thread has worked, in ms. */
  workedMs: () => Promise<number>
  /** What the page holds after everything it does not need is gone. */
  heapBytes: () => Promise<number>
  /** Resolves after so many ms in which nothing was under way; never later than `patience` allows. */
  quiet: (ms: number, patience?: number) => Promise<void>
}

/** A text in the first element of a selector. */
export type Wanted = { selector: string; text: string; patience?: number }

export const patienceMs = 30_000

/** A browser with nothing in it but, if wished, a session. */
export async function visiting<Result>(
  browser: Browser,
  subject: Subject,
  conditions: Conditions,
  look: (visit: Visit) => Promise<Result>,
  { signedIn = true } = {},
): Promise<Result> {
  const context = await browser.newContext({
    baseURL: subject.origin,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Copenhagen',
  })
  try {
    context.setDefaultTimeout(patienceMs)
    const page = await context.newPage()
    if (signedIn) await signIn(page, 'admin')
    else await page.goto('/favicon.svg')
    const cdp = await context.newCDPSession(page)
    await slowDown(cdp, conditions)
    return await look(createVisit(page, cdp))
  } finally {
    await context.close()
  }
}

async function slowDown(cdp: CDPSession, { cpu, network }: Conditions): Promise<void> {
  // Time the thread was at work, whatever else the machine was doing.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  if (network === 'unlimited') return
  const bytesPerSecond = 10_000_000 / 8
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 40,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
}

function createVisit(page: Page, cdp: CDPSession): Visit {
  const quiet = watchRequests(page)
  let probed = false

  async function go(path: string, rowText: string) {
    if (!probed) await page.addInitScript(installProbe, rowText)
    probed = true
    await page.goto(path, { waitUntil: 'commit' })
  }
  async function paintedAt({ selector, text, patience = patienceMs }: Wanted) {
    const painted = page.evaluate(() => globalThis.pulsBenchProbe?.painted())
    const at = await within(patience, painted, `no ${selector} with ${text}`)
    if (at === undefined) throw new Error('the probe is not in the page')
    return at
  }
  async function shownAfter(wanted: Wanted, act: () => Promise<void>) {
    const { selector, text } = wanted
    await page.evaluate(
      (expected) => globalThis.pulsBenchProbe?.expectText(expected.selector, expected.text),
      { selector, text },
    )
    await act()
    return paintedAt(wanted)
  }

  return {
    page,
    quiet,
    open: async (path, rowText) => {
      await go(path, rowText)
      return paintedAt(inFirstRow(rowText))
    },
    openPage: (path) => go(path, 'no row at all'),
    paintedAfter: (rowText, act) => shownAfter(inFirstRow(rowText), act),
    shownAfter,
    click: async (label) => {
      const { x, y } = await page.evaluate((wanted) => {
        const element = document.querySelector(`[aria-label="${wanted}"]`)
        if (element === null) throw new Error(`nothing is labelled ${wanted}`)
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' })
        const { left, top, width, height } = element.getBoundingClientRect()
        return { x: left + width / 2, y: top + height / 2 }
      }, label)
      await page.mouse.click(x, y)
    },
    lastInput: async (kind) => {
      const at = await page.evaluate((wanted) => globalThis.pulsBenchProbe?.lastInput(wanted), kind)
      if (at === undefined || Number.isNaN(at)) throw new Error(`the page saw no ${kind}`)
      return at
    },
    workedMs: async () => {
      const { metrics } = await cdp.send('Performance.getMetrics')
      const worked = metrics.find(({ name }) => name === 'TaskDuration')
      if (worked === undefined) throw new Error('the browser does not say how long it worked')
      return worked.value * 1000
    },
    heapBytes: async () => {
      // What the first pass finalises, the second collects.
      await cdp.send('HeapProfiler.collectGarbage')
      await cdp.send('HeapProfiler.collectGarbage')
      return (await cdp.send('Runtime.getHeapUsage')).usedSize
    },
  }
}

function inFirstRow(text: string): Wanted {
  return { selector: 'tbody tr', text }
}

function watchRequests(page: Page): Visit['quiet'] {
  let open = 0
  let changedAt = 0
  const count = (by: number) => () => {
    open += by
    changedAt = Date.now()
  }
  page.on('request', count(1))
  page.on('requestfinished', count(-1))
  page.on('requestfailed', count(-1))

  return async (ms, patience = patienceMs) => {
    const from = Date.now()
    while (open > 0 || Date.now() - Math.max(changedAt, from) < ms) {
      if (Date.now() - from > patience) throw new Error(`${open} requests are still under way`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

function within<Value>(
  patience: number,
  promise: Promise<Value>,
  otherwise: string,
): Promise<Value> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${otherwise} within ${patience} ms`)), patience)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
