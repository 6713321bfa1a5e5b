import * as v from 'valibot'
import { expect, test } from 'vitest'
import { firmwareSchema } from '#/api/thingspace/schemas'
import { upgradeSchema } from '#/api/thingspace/upgrade-schemas'
import { imageNames, imageOf, matchingUpgrades, mergedUpgrades } from './upgrade-list'

function upgrade(id: string, status: string, startDate: string | null, image = 'Image_A') {
  return v.parse(upgradeSchema, {
    id,
    accountName: '0402196254-00001',
    firmwareName: image,
    firmwareTo: 'Version-02',
    startDate,
    status,
    deviceList: [{ deviceId: '010000000000001', status: 'Device Accepted' }],
  })
}

const idsOf = (upgrades: ReadonlyArray<{ id: string }>) => upgrades.map(({ id }) => id)

test('upgrades of all states are one list, newest first, those without a day last', () => {
  const { upgrades, moved } = mergedUpgrades([
    { rows: [upgrade('old', 'Finished', '2026-06-01'), upgrade('new', 'Finished', '2026-11-01')] },
    { rows: [upgrade('same day, later', 'Queued', '2026-11-01'), upgrade('none', 'Queued', null)] },
    { rows: [] },
  ])
  expect(idsOf(upgrades)).toEqual(['new', 'same day, later', 'old', 'none'])
  expect(moved).toBe(0)
})

test('one that went on while the states were read stands once, where it went to', () => {
  const { upgrades, moved } = mergedUpgrades([
    { rows: [upgrade('a', 'Queued', '2026-11-01')] },
    { rows: [upgrade('a', 'InProgress', '2026-11-01')] },
  ])
  expect(upgrades.map(({ state }) => state.known)).toEqual(['InProgress'])
  expect(moved).toBe(1)
})

test('they are narrowed by state, image, a text, or a device of theirs', () => {
  const all = [
    upgrade('a1', 'Queued', '2026-11-01'),
    upgrade('b2', 'Finished', '2026-11-01', 'Image_B'),
  ]
  const by = (asked: object) =>
    idsOf(matchingUpgrades(all, { filter: '', state: undefined, image: '', ...asked }))
  expect(by({})).toEqual(['a1', 'b2'])
  expect(by({ state: 'Finished' })).toEqual(['b2'])
  expect(by({ image: 'Image_A' })).toEqual(['a1'])
  expect(by({ filter: ' IMAGE_b ' })).toEqual(['b2'])
  expect(by({ filter: 'B2' })).toEqual(['b2'])
  expect(by({ filter: '01-000000-000000-1' })).toEqual(['a1', 'b2'])
  expect(by({ filter: '0100000000' })).toEqual([])
  expect(imageNames([...all, ...all])).toEqual(['Image_A', 'Image_B'])
})

test('where an image starts from is told by the list of images, or not at all', () => {
  const asked = upgrade('a', 'Queued', null)
  const image = (fields: object) =>
    v.parse(firmwareSchema, {
      firmwareName: 'Image_A',
      make: 'Make',
      model: 'M1',
      fromVersion: 'Version-01',
      toVersion: 'Version-02',
      ...fields,
    })
  expect(imageOf(asked, [image({}), image({ fromVersion: 'Version-00' })])).toEqual({
    from: ['Version-01', 'Version-00'],
    models: ['Make M1'],
  })
  expect(imageOf(asked, [image({ toVersion: 'Version-03' })])).toBeNull()
  expect(imageOf(asked, undefined)).toBeNull()
})
