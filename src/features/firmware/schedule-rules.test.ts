import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Firmware, FotaDevice } from '#/api/thingspace/schemas'
import { aDevice, anUpgrade } from './schedule-samples'
import {
  busyDevices,
  countObstacles,
  failedDevices,
  imageOfUpgrade,
  judgeDevices,
  needsLicences,
  obstacleOf,
  obstacles,
  sortChosen,
  sortPasted,
} from './schedule-rules'
import type { Conditions } from './schedule-rules'

const image = { make: 'Havnelink', model: 'HL-40', fromVersion: 'HL40_1.0.8' }
const conditions: Conditions = {
  image,
  busy: new Set(['900000000000001']),
  needsLicences: true,
  tellsProtocols: true,
}

test.each<[string, Partial<FotaDevice>, Partial<Conditions>, ReturnType<typeof obstacleOf>]>([
  ['fits', {}, {}, null],
  ['another make', { make: 'Nordlink' }, {}, 'wrongModel'],
  ['no model', { model: null }, {}, 'wrongModel'],
  ['another version', { firmware: 'HL40_1.1.0' }, {}, 'wrongVersion'],
  ['a version in other capitals', { firmware: 'hl40_1.0.8' }, {}, 'wrongVersion'],
  ['no version on either side', { firmware: null }, {}, 'wrongVersion'],
  ['not eligible', { eligible: false }, {}, 'notEligible'],
  ['not said whether eligible', { eligible: null }, {}, 'eligibilityUnknown'],
  ['in an open upgrade', { imei: '900000000000001' }, {}, 'inOpenUpgrade'],
  ['without a licence', { licensed: false }, {}, 'noLicence'],
  ['not said whether licensed', { licensed: null }, {}, 'licenceUnknown'],
  ['none needed', { licensed: false }, { needsLicences: false }, null],
  ['no protocol', { protocol: null }, {}, 'clientUnknown'],
  ['no protocol where none is told', { protocol: null }, { tellsProtocols: false }, null],
  ['suspended', { state: { known: 'suspended', raw: 'Suspend' } }, {}, 'notActive'],
  ['in a state nobody documented', { state: { known: null, raw: 'Live' } }, {}, null],
  ['no state', { state: null }, {}, null],
])('a device that is or has: %s', (_name, device, other, obstacle) => {
  expect(obstacleOf(aDevice(device), { ...conditions, ...other })).toBe(obstacle)
})

test('an image that says no version to start from fits no device', () => {
  const unclear = { ...conditions, image: { ...image, fromVersion: null } }
  expect(obstacleOf(aDevice({ firmware: null }), unclear)).toBe('wrongVersion')
})

const device = fc
  .record({
    imei: fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(15, '0')),
    make: fc.constantFrom('Havnelink', 'Nordlink', null),
    firmware: fc.constantFrom('HL40_1.0.8', 'HL40_1.1.0', null),
    eligible: fc.constantFrom(true, false, null),
    licensed: fc.constantFrom(true, false, null),
  })
  .map(aDevice)

test('every device is shown or counted, the eligible first, and none with a reason is taken', () => {
  fc.assert(
    fc.property(fc.uniqueArray(device, { selector: ({ imei }) => imei }), (devices) => {
      const judged = judgeDevices(devices, conditions)
      expect(judged.shown.length + judged.others).toBe(devices.length)
      const isFit = judged.shown.map(({ obstacle }) => obstacle === null)
      expect(isFit).toEqual(isFit.toSorted((a, b) => Number(b) - Number(a)))
      expect(isFit.filter(Boolean)).toHaveLength(judged.eligible)
      const left = countObstacles(judged.shown).reduce((sum, { count }) => sum + count, 0)
      expect(judged.eligible + left).toBe(judged.shown.length)

      const all = devices.map(({ imei }) => imei)
      const chosen = sortChosen(all, judged)
      expect(chosen.taken).toHaveLength(judged.eligible)
      const pasted = sortPasted(all.join('\n'), judged)
      expect(pasted.taken.toSorted()).toEqual(chosen.taken.toSorted())
      expect(pasted.refused.map(({ text }) => text).toSorted()).toEqual(chosen.lost.toSorted())
    }),
  )
})

test('a pasted list is sorted into taken and refused, each with its reason', () => {
  const judged = judgeDevices(
    [
      aDevice({ imei: '990000000000011' }),
      aDevice({ imei: '990000000000022', eligible: false }),
      aDevice({ imei: '990000000000033', model: 'NL-420' }),
    ],
    conditions,
  )
  const pasted = [
    '99-000000-000001-1',
    '990000000000011',
    '990000000000022',
    '990000000000033',
    '123456789012345',
    '99000000000001',
    '9900000000000111',
    'router on the roof',
  ]
  const { taken, refused } = sortPasted(pasted.join('\n'), judged)
  expect(taken).toEqual(['990000000000011'])
  const reasons = refused.map(({ text, reason }) => [text, reason])
  expect(reasons).toContainEqual(['990000000000011', 'duplicate'])
  expect(reasons).toContainEqual(['990000000000022', 'notEligible'])
  expect(reasons).toContainEqual(['990000000000033', 'wrongModel'])
  expect(reasons).toContainEqual(['123456789012345', 'notInAccount'])
  expect(reasons).toContainEqual(['99000000000001', 'tooShort'])
  expect(reasons).toContainEqual(['9900000000000111', 'tooLong'])
  expect(refused.filter(({ reason }) => reason === 'notDigits').length).toBeGreaterThan(0)
})

test('reasons are counted, most first, and every one is known', () => {
  const { shown } = judgeDevices(
    [
      aDevice({ imei: '1', eligible: false }),
      aDevice({ imei: '2', licensed: false }),
      aDevice({ imei: '3', licensed: false }),
    ],
    conditions,
  )
  expect(countObstacles(shown)).toEqual([
    { obstacle: 'noLicence', count: 2 },
    { obstacle: 'notEligible', count: 1 },
  ])
  for (const { obstacle } of countObstacles(shown)) expect(obstacles).toContain(obstacle)
})

test('a device is busy until the open upgrade has a result of it', () => {
  const open = anUpgrade({
    '1': 'pending',
    '2': 'accepted',
    '3': 'rejected',
    '4': 'succeeded',
    '5': 'failed',
    '6': 'added',
  })
  expect([...busyDevices([open])]).toEqual(['1', '2', '6'])
  expect(failedDevices(open)).toEqual(['5'])
})

test('licences are needed where nothing else pays', () => {
  expect(needsLicences({ monthly: true, perEvent: false })).toBe(true)
  expect(needsLicences({ monthly: true, perEvent: true })).toBe(false)
  expect(needsLicences({ monthly: false, perEvent: true })).toBe(false)
  expect(needsLicences({ monthly: null, perEvent: null })).toBe(false)
})

test('the image of an upgrade is the one of its name that its devices are ready for', () => {
  const from = (fromVersion: string): Firmware => ({
    ...image,
    key: fromVersion,
    name: 'HL40_UPD',
    fromVersion,
    toVersion: 'HL40_1.2.0',
    launchedAt: null,
    note: '',
  })
  const images = [from('HL40_1.0.8'), from('HL40_1.1.0')]
  const upgrade = { firmwareName: 'HL40_UPD', firmwareTo: 'HL40_1.2.0' }
  const devices = [aDevice({ imei: '1' }), aDevice({ imei: '2', firmware: 'HL40_1.1.0' })]
  expect(imageOfUpgrade(upgrade, images, devices, ['2'])?.key).toBe('HL40_1.1.0')
  expect(imageOfUpgrade(upgrade, images, devices, ['1'])?.key).toBe('HL40_1.0.8')
  const other = { ...upgrade, firmwareTo: '2' }
  expect(imageOfUpgrade(other, images, devices, ['1'])).toBeUndefined()
})
