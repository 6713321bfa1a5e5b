import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { startServers } from '../e2e/support/servers'
import { paths } from '../src/url/paths'
import { figures } from './budgets'
import type { FigureId } from './budgets'
import { pageSize, readFleet } from './fleet'
import { serveFloor } from './floor-server'
import { laterScripts } from './later-scripts'
import type { Effort, Measure, Trial } from './measure'
import { loads, loadsFromSlowVendor, otherPages } from './measure-loads'
import { completeSets } from './measure-sets'
import { filters, keys, tick, turns, turnsFromSlowVendor, turnWork, walk } from './measure-turns'
import { isHeld, paceOf, rowsOf, tableOf } from './report'
import type { Samples } from './report'
import type { Subject } from './visit'

type Options = { browserPath: string; rounds: number; only: string | undefined }

const warmUp: Effort = { forward: 2, back: 1, walk: 3, filters: 1 }
const full: Effort = { forward: 4, back: 2, walk: 60, filters: 3 }
const measures = [
  loads,
  loadsFromSlowVendor,
  turns,
  turnsFromSlowVendor,
  turnWork,
  filters,
  keys,
  tick,
  walk,
  otherPages,
  completeSets,
]
/** A sweep would else be measured against the gateway's limit, and so would what it is compared to. */
const unlimited = { SESSION_REQUESTS_PER_SECOND: '100000' }
const results = fileURLToPath(new URL('results.json', import.meta.url))

/** Measures Puls against the floor page on the same servers; resolves with whether all budgets hold. */
export async function run({ browserPath, rounds, only }: Options): Promise<boolean> {
  const startedAt = new Date()
  const servers = await startServers({
    SANDBOX_DEVICES: '100000',
    SANDBOX_CUSTOMERS: '2000',
    ...unlimited,
  })
  const floorServer = await serveFloor(servers.url)
  const browser = await chromium.launch({ executablePath: browserPath, args: browserArguments() })
  try {
    const fleet = await readFleet(servers.url, servers.sandboxUrl)
    const query = `?customer=${fleet.customerId}&limit=${pageSize}`
    const subjects: Subject[] = [
      { name: 'puls', origin: servers.url, list: `${paths.devices()}${query}` },
      { name: 'floor', origin: floorServer.url, list: `/${query}` },
    ]
    const named = only?.split(',')
    const wanted = measures.filter(({ name }) => named?.some((part) => name.includes(part)) ?? true)
    const { samples, failures } = await takeAll({ browser, fleet, subjects, rounds }, wanted)
    return report(samples, failures, { startedAt, rounds, only, browser: browser.version() })
  } finally {
    await browser.close()
    await floorServer.close()
    await servers.stop()
  }
}

type Setting = Pick<Trial, 'browser' | 'fleet'> & { subjects: Subject[]; rounds: number }

async function takeAll({ browser, fleet, subjects, rounds }: Setting, wanted: readonly Measure[]) {
  const samples = new Map<FigureId, Samples>(figures.map(({ id }) => [id, { puls: [], floor: [] }]))
  const failures: string[] = []

  for (let round = 0; round <= rounds; round += 1) {
    const label = round === 0 ? 'warm-up' : `round ${round} of ${rounds}`
    const began = Date.now()
    // Whoever comes first finds the machine in another state: they take turns.
    const order = round % 2 === 0 ? subjects : subjects.toReversed()
    for (const measure of wanted) {
      if (round === 0 && measure.warmUp === false) continue
      for (const subject of order) {
        if (subject.name === 'floor' && !measure.floorToo) continue
        const record = (id: FigureId, value: number) => {
          if (round > 0) samples.get(id)?.[subject.name].push(value)
        }
        const effort = round === 0 ? warmUp : full
        try {
          await measure.take({ browser, fleet, subject, effort, record })
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error)
          failures.push(`${label}, ${measure.name}, ${subject.name}: ${reason}`)
        }
      }
    }
    console.log(`${label}: ${Math.round((Date.now() - began) / 1000)} s`)
  }
  samples.get('laterScripts')?.puls.push(...laterScripts())
  return { samples, failures }
}

type Circumstances = {
  startedAt: Date
  rounds: number
  only: string | undefined
  browser: string
}

function report(
  samples: ReadonlyMap<FigureId, Samples>,
  failures: readonly string[],
  circumstances: Circumstances,
): boolean {
  const rows = rowsOf(samples)
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length }
  const raw = Object.fromEntries(samples)
  writeFileSync(
    results,
    `${JSON.stringify({ ...circumstances, machine, pace: paceOf(samples), rows, failures, samples: raw }, null, 2)}\n`,
  )
  console.log(`\n${tableOf(rows)}\n`)
  const pace = paceOf(samples)
  if (pace !== undefined) {
    console.log(`Times are judged at the reference machine's pace: divided by ${pace.toFixed(2)}.`)
  }
  for (const failure of failures) console.log(`did not happen: ${failure}`)
  return failures.length === 0 && rows.every(isHeld)
}

function browserArguments(): string[] {
  return [
    // Chromium's own sandbox does not start for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
}
