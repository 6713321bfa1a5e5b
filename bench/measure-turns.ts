import { slowVendor, withFault } from './measure'
import type { Measure, Trial } from './measure'
import { visiting } from './visit'
import type { Conditions, Visit } from './visit'
import type { InputKind } from './probe'

const slowBrowser: Conditions = { cpu: 4, network: 'unlimited' }
const fastBrowser: Conditions = { cpu: 1, network: 'unlimited' }

/** As long as somebody looks at a page at the least before turning it. */
const lookMs = 500

export const turns: Measure = {
  name: 'page turns',
  floorToo: true,
  take: (trial) =>
    onList(trial, slowBrowser, async (visit) => {
      for (const turn of backAndForth(trial)) {
        await visit.quiet(lookMs)
        trial.record('turn', await turned(visit, turn))
      }
      if (trial.subject.name === 'puls') {
        trial.record('clickToPaint', await slowestInput(visit, 'click'))
      }
    }),
}

/** All that a turn makes the browser do, fetching the page after it included. */
export const turnWork: Measure = {
  name: 'work of page turns',
  floorToo: true,
  take: (trial) =>
    onList(trial, fastBrowser, async (visit) => {
      for (const turn of backAndForth(trial)) {
        await visit.quiet(lookMs)
        const before = await visit.workedMs()
        await turned(visit, turn)
        await visit.quiet(lookMs)
        trial.record('turnWork', (await visit.workedMs()) - before)
      }
    }),
}

export const turnsFromSlowVendor: Measure = {
  name: 'page turns, slow vendor',
  floorToo: true,
  take: (trial) =>
    onList(trial, slowBrowser, (visit) =>
      withFault(trial.fleet, slowVendor, async () => {
        // What came before the vendor was slow does not count: pages that were fetched ahead.
        const [ahead, ...rest] = backAndForth(trial)
        if (ahead) await turned(visit, ahead)
        for (const turn of rest) {
          await visit.quiet(lookMs)
          trial.record('turnSlowVendor', await turned(visit, turn))
        }
      }),
    ),
}

/** Without a pause, over as many pages as there are, and back. */
export const walk: Measure = {
  name: 'long walk',
  floorToo: true,
  take: (trial) =>
    onList(trial, fastBrowser, async (visit) => {
      const { firstIds } = trial.fleet
      const { walk: steps } = trial.effort
      await visit.quiet(lookMs)
      const before = await visit.heapBytes()
      let page = 0
      let by = 1
      for (let step = 0; step < steps; step += 1) {
        if (firstIds[page + by] === undefined) by = -by
        page += by
        await turned(visit, { label: labelOf(by), firstId: firstIds[page] ?? '' })
      }
      await visit.quiet(lookMs)
      const after = await visit.heapBytes()
      trial.record('heap', after / 1e6)
      trial.record('heapGrowth', (after - before) / 1000 / steps)
    }),
}

export const filters: Measure = {
  name: 'filter',
  floorToo: true,
  take: (trial) =>
    onList(trial, slowBrowser, async (visit) => {
      for (const { text, firstId } of trial.fleet.filters.slice(0, trial.effort.filters)) {
        await visit.quiet(lookMs)
        const painted = await visit.paintedAfter(firstId, async () => {
          await visit.page.getByRole('searchbox').selectText()
          // At once: between single keys on a busy machine the page would search for half the text.
          await visit.page.keyboard.insertText(text)
        })
        trial.record('filter', painted - (await answerTo(visit, text)).sentAt)
      }
    }),
}

/** Typing while the list follows. */
export const keys: Measure = {
  name: 'keys',
  floorToo: false,
  take: (trial) =>
    onList(trial, slowBrowser, async (visit) => {
      await visit.quiet(lookMs)
      await visit.page.getByRole('searchbox').focus()
      await visit.page.keyboard.type('stue', { delay: 60 })
      await visit.quiet(lookMs)
      await visit.page.keyboard.type(' 10', { delay: 60 })
      await visit.quiet(lookMs)
      trial.record('keyToPaint', await slowestInput(visit, 'keydown'))
    }),
}

/** A refresh that brings one row in another state; the clock stands, or every age would differ. */
export const tick: Measure = {
  name: 'one row ticked',
  floorToo: false,
  take: async (trial) => {
    const { sandbox } = trial.fleet
    await sandbox.clock(new Date().toISOString())
    try {
      await onList(trial, fastBrowser, async (visit) => {
        for (const name of ['One', 'Two', 'Three']) {
          await visit.quiet(lookMs)
          const patch = [{ op: 'replace', path: '/items/0/name', value: name } as const]
          const match = { path: '/flexcare/device', query: { limit: '100' } }
          const painted = await withFault(trial.fleet, { match, do: { patch } }, () =>
            visit.paintedAfter(name, () => visit.click('Refresh')),
          )
          trial.record('tick', painted - (await answerTo(visit)).arrivedAt)
        }
      })
    } finally {
      await sandbox.clock(null)
    }
  },
}

function onList(trial: Trial, conditions: Conditions, look: (visit: Visit) => Promise<void>) {
  const { browser, subject, fleet } = trial
  return visiting(browser, subject, conditions, async (visit) => {
    await visit.open(subject.list, fleet.firstIds[0] ?? '')
    await look(visit)
  })
}

type Turn = { label: string; firstId: string }

function backAndForth({ fleet, effort }: Trial): Turn[] {
  const { firstIds } = fleet
  const there = firstIds.slice(1, effort.forward + 1)
  const back = firstIds.slice(effort.forward - effort.back, effort.forward).toReversed()
  return [
    ...there.map((firstId) => ({ label: labelOf(1), firstId })),
    ...back.map((firstId) => ({ label: labelOf(-1), firstId })),
  ]
}

function labelOf(by: number): string {
  return by > 0 ? 'Next page' : 'Previous page'
}

/** From the click to the painted rows. */
async function turned(visit: Visit, { label, firstId }: Turn): Promise<number> {
  const painted = await visit.paintedAfter(firstId, () => visit.click(label))
  return painted - (await visit.lastInput('click'))
}

async function slowestInput({ page }: Visit, kind: InputKind): Promise<number> {
  const ms = await page.evaluate((wanted) => globalThis.pulsBenchProbe?.slowestInput(wanted), kind)
  if (ms === undefined) throw new Error(`the page saw no ${kind}`)
  return ms
}

/** The last request for the rows of a list, as the browser timed it. */
async function answerTo({ page, quiet }: Visit, filter?: string) {
  await quiet(0)
  const answer = await page.evaluate((wanted) => {
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map(({ name, startTime, responseEnd }) => ({
        query: new URL(name).searchParams,
        sentAt: startTime,
        arrivedAt: responseEnd,
      }))
      .filter(({ query }) => query.get('limit') === '100' && query.get('filter') === wanted)
      .map(({ sentAt, arrivedAt }) => ({ sentAt, arrivedAt }))
      .at(-1)
  }, filter ?? null)
  if (answer === undefined) throw new Error('the browser did not time the request')
  return answer
}
