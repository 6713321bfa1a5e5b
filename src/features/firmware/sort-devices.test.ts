import { expect, test } from 'vitest'
import { aFotaDevice } from '#/api/thingspace/a-fota-device'
import { narrowDevices, versionsBeside } from './narrow-devices'
import { noDeviceFilters } from './rules'
import { sortDevices } from './sort-devices'

const signal = new AbortController().signal
const devices = [
  aFotaDevice({ imei: '3', model: 'B 10', firmware: '1', upgradedAt: { kind: 'never' } }),
  aFotaDevice({ imei: '1', model: 'B 9', firmware: '2', upgradedAt: { kind: 'instant', at: 5 } }),
  aFotaDevice({ imei: '2', model: null, firmware: '1', upgradedAt: null }),
  aFotaDevice({ imei: '4', model: 'B 9', firmware: null, upgradedAt: { kind: 'instant', at: 4 } }),
]
const sorted = async (sort: string) =>
  (await sortDevices(devices, sort, signal)).map(({ imei }) => imei).join('')

test.each([
  ['imei', '1234'],
  ['-imei', '4321'],
  ['model', '1432'],
  ['-model', '3142'],
  ['upgraded', '3412'],
  ['-upgraded', '1432'],
  ['nonsense', '3124'],
])('by %s, what is not said last', async (sort, imeis) => {
  expect(await sorted(sort)).toBe(imeis)
})

test('nobody waits: it is given up', async () => {
  await expect(sortDevices(devices, 'imei', AbortSignal.abort())).rejects.toThrow()
  await expect(
    narrowDevices(devices, JSON.stringify(noDeviceFilters), AbortSignal.abort()),
  ).rejects.toThrow()
})

test('the bars stay while one of them is chosen', async () => {
  const asked = JSON.stringify({ ...noDeviceFilters, firmware: '1' })
  const found = await narrowDevices(devices, asked, signal)
  expect(found.map(({ imei }) => imei)).toEqual(['3', '2'])
  expect(versionsBeside(found)).toEqual({
    devices: 4,
    groups: [
      { version: '1', devices: 2 },
      { version: '2', devices: 1 },
      { version: null, devices: 1 },
    ],
  })
})
