import { expect, test } from 'vitest'
import { emptyDraft } from './schedule-draft'
import { aDevice, anUpgrade } from './schedule-samples'
import { draftToBegin } from './schedule-start'
import { reachableSteps, stepShown, stepsFor } from './schedule-steps'

const full = {
  ...emptyDraft,
  image: 'HL40_UPD',
  imeis: ['990000000000011'],
  start: '2026-12-01',
  end: '2026-12-07',
}

test('licences have a step where the account is known to need them', () => {
  expect(stepsFor(true)).toEqual(['image', 'devices', 'licences', 'window', 'review'])
  expect(stepsFor(false)).toEqual(['image', 'devices', 'window', 'review'])
  expect(stepsFor(undefined)).toEqual(['image', 'devices', 'window', 'review'])
})

test('a step can be gone to when the ones before it are done', () => {
  const steps = stepsFor(true)
  expect(reachableSteps(steps, full, false)).toEqual(['image'])
  expect(reachableSteps(steps, { ...full, imeis: [] }, true)).toEqual(['image', 'devices'])
  expect(reachableSteps(steps, { ...full, end: '' }, true)).not.toContain('review')
  expect(reachableSteps(steps, full, true)).toEqual(steps)
})

test('a link to a step beyond reach leads to the last before it; what was sent is at its end', () => {
  expect(stepShown('review', ['image', 'devices'], full)).toBe('devices')
  expect(stepShown('licences', stepsFor(false), full)).toBe('devices')
  expect(stepShown('window', stepsFor(true), full)).toBe('window')
  expect(stepShown('image', stepsFor(true), { sentAt: 1 })).toBe('review')
  expect(stepShown('devices', ['image'], { sentAt: 1 })).toBe('image')
})

test('a link begins a draft with an image, or with the devices that failed', () => {
  const image = {
    key: 'HL40_UPD HL-40 HL40_1.0.8',
    name: 'HL40_UPD',
    make: 'Havnelink',
    model: 'HL-40',
    fromVersion: 'HL40_1.0.8',
    toVersion: 'HL40_1.1.0',
    launchedAt: null,
    note: '',
  }
  const now = Date.UTC(2026, 10, 22)
  const link = { images: [image], upgrade: undefined, devices: [aDevice()] }
  expect(draftToBegin({ ...link, image: '', again: '' }, now)).toBeUndefined()
  expect(draftToBegin({ ...link, image: 'no such', again: '' }, now)).toBeUndefined()
  expect(draftToBegin({ ...link, image: image.key, again: '' }, now)).toMatchObject({
    image: image.key,
    imeis: [],
    start: '2026-11-23',
    end: '2026-11-29',
    origin: `image ${image.key}`,
  })
  const upgrade = anUpgrade({ '990000000000011': 'failed', '990000000000022': 'succeeded' })
  const again = { ...link, upgrade, image: '', again: upgrade.id }
  expect(draftToBegin(again, now)).toMatchObject({
    image: image.key,
    imeis: ['990000000000011'],
    origin: `again ${upgrade.id}`,
  })
  expect(draftToBegin({ ...again, images: [] }, now)).toMatchObject({ image: '' })
})
