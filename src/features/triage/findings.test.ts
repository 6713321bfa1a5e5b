import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDevice } from '#/api/telecomx/a-device'
import { heartbeatOf } from '#/features/devices/rules'
import { fleetRow, rowsOfIds } from '#/features/fleet/rules'
import type { FleetRow } from '#/features/fleet/rules'
import { readInstant } from '#/lib/dates'
import { readPastedIds } from '#/lib/pasted-ids'
import { defaultPreferences } from '#/lib/preferences'
import {
  countAmong,
  estimatesAmong,
  findingsOf,
  isAmong,
  missingText,
  pasteFilters,
  pasteResults,
} from './findings'

const now = Date.parse('2026-01-16T11:00:00Z')

function row(deviceId: string, { seen = '2026-01-16T10:59:00Z', customer = 'a' } = {}): FleetRow {
  const lastComm = readInstant(seen === '' ? null : seen)
  return fleetRow(aDevice({ deviceId, heartbeatVersion: '3', lastComm }), customer)
}

async function found(text: string, rows: FleetRow[], silent: readonly string[] = []) {
  const { ids } = readPastedIds(text)
  const keys = ids.map(({ key }) => key)
  return findingsOf(ids, {
    rows: await rowsOfIds(keys, rows, new AbortController().signal),
    nameOf: (id) => `Site ${id}`,
    scope: 'all',
    heartbeatOf: ({ device }) => {
      const census = silent.includes(device.deviceId) ? 'DEAD' : undefined
      return heartbeatOf(device, { filter: undefined, census }, now, defaultPreferences.estimate)
    },
  })
}

test('each id in the order of the text: where it is and how it does, in whatever notation', async () => {
  const text = '001a.7900.0001 00-1A-79-00-00-02\n1702493, 1702496 001A79000005\n00:1a:79:00:00:01'
  const rows = [
    row('1702493', { seen: '' }),
    row('00:1A:79:00:00:02'),
    row('00:1A:79:00:00:01'),
    row('00:1A:79:00:00:05', { seen: '2026-01-16T10:45:00Z', customer: 'b' }),
  ]
  const findings = await found(text, rows, ['00:1A:79:00:00:02', '1702493'])
  expect(findings.map(({ id, result, customer }) => [id.raw, id.times, result, customer])).toEqual([
    ['001a.7900.0001', 2, 'online', 'Site a'],
    ['00-1A-79-00-00-02', 1, 'silent', 'Site a'],
    // It never came on, whatever the server counts it among.
    ['1702493', 1, 'neverSeen', 'Site a'],
    ['1702496', 1, 'missing', ''],
    ['001A79000005', 1, 'late', 'Site b'],
  ])
  expect(pasteFilters.filter((filter) => countAmong(findings, filter) === 0)).toEqual([
    'unclear',
    'several',
  ])
  expect(estimatesAmong(findings)).toBe(2)
  expect(missingText(findings)).toBe('1702496\n')
})

test('an id that two devices have is shown with both, each with its own state', async () => {
  const rows = [row('1702493'), row('1702493', { seen: '2026-01-15T11:00:00Z', customer: 'b' })]
  const findings = await found('1702493\n1702496', rows)
  expect(findings.map(({ customer, nth, of, result }) => [customer, nth, of, result])).toEqual([
    ['Site a', 1, 2, 'online'],
    ['Site b', 2, 2, 'silent'],
    ['', 1, 0, 'missing'],
  ])
  expect(findings.map((each) => isAmong(each, 'several'))).toEqual([true, true, false])
})

test('every id is there, and every row is in exactly one state', async () => {
  const id = fc.constantFrom('1702493', '1702496', '001A79000001', '00:1a:79:00:00:01', '7')
  const property = fc.asyncProperty(fc.array(id), fc.array(id), async (pasted, fleet) => {
    const findings = await found(
      pasted.join('\n'),
      fleet.map((each) => row(each)),
    )
    const counts = pasteResults.map((result) => countAmong(findings, result))
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(findings.length)
    const keys = new Set(readPastedIds(pasted.join('\n')).ids.map(({ key }) => key))
    expect(new Set(findings.map((each) => each.id.key))).toEqual(keys)
  })
  await fc.assert(property)
})
