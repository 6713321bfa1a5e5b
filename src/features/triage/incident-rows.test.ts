import { expect, test } from 'vitest'
import { aBox, aSite } from './a-box'
import { incidentRow } from './incident-rows'
import { incidentsAt } from './incidents'
import { incidentAddress } from './search'

const noon = Date.parse('2026-11-22T12:00:00Z')
const rule = { gapMinutes: 5, fewestBoxes: 3 }
const boxes = [
  aBox('a', noon, { model: 'MAG520' }),
  aBox('b', noon + 1_000, { model: 'MAG250' }),
  aBox('tablet', noon + 2_000, { kind: 'ANDROID_TABLET', heartbeatVersion: null, model: 'Tab A8' }),
  aBox('screen', noon + 3_000, { heartbeatVersion: null, model: 'MAG322' }),
]
const [incident] = incidentsAt(boxes, rule, noon + 3_600_000)
if (!incident) throw new Error('no incident')
const seen = { scope: 'all', withDisabled: false }

test('the share is of set-top boxes, and without those that may be in standby', () => {
  const row = incidentRow(incident, aSite({ stbs: 8 }), seen)
  expect(row).toMatchObject({ stbs: 2, share: 0.25, models: ['MAG250', 'MAG520', 'Tab A8'] })
})

test.each([null, 0, 1])('of %s set-top boxes there is no share', (stbs) => {
  expect(incidentRow(incident, aSite({ stbs }), seen).share).toBeNull()
})

test('with development boxes there is none: the counter does not know them', () => {
  const row = incidentRow(incident, aSite({ stbs: 8 }), { ...seen, withDisabled: true })
  expect(row).toMatchObject({ stbs: 2, share: null })
})

test('a row stays the same until what it shows or links to is another', () => {
  const site = aSite({ stbs: 8 })
  const row = incidentRow(incident, site, seen)
  expect(incidentRow(incident, site, { ...seen })).toBe(row)
  expect(incidentRow(incident, site, { ...seen, withDisabled: true })).not.toBe(row)
})

test('its address keeps the scope, and who was counted', () => {
  const plain = '/triage/incidents/site/2026-11-22T12:00:00Z_2026-11-22T12:00:03Z'
  expect(incidentAddress(incident, {})).toBe(plain)
  expect(incidentAddress(incident, { customer: 'all', withDisabled: true })).toBe(
    `${plain}?customer=all&withDisabled=true`,
  )
})
