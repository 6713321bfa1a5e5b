import { expect, test } from 'vitest'
import { deviceSchema } from '#/api/telecomx/schemas'
import * as v from 'valibot'
import { deviceRow } from './device-rows'

const device = v.parse(deviceSchema, {
  _id: '52f4fd7734697b28ccaf77ec',
  deviceId: '00:1A:79:73:AF:D1',
  name: 'Stue 4',
  type: 'STB',
})

const dead = { source: 'server', status: 'DEAD', via: 'census', clockError: false } as const

test('a row that did not change is the same object', () => {
  const row = deviceRow(device, dead, 'a')
  expect(deviceRow(device, { ...dead }, 'a')).toBe(row)
})

test('another heartbeat or another customer makes another row', () => {
  const row = deviceRow(device, dead, 'a')
  expect(deviceRow(device, { ...dead, status: 'ONLINE' }, 'a')).not.toBe(row)
  const before = deviceRow(device, dead, 'a')
  expect(deviceRow(device, { ...dead, via: 'filter' }, 'a')).not.toBe(before)
  expect(deviceRow(device, dead, 'b')).not.toBe(deviceRow(device, dead, 'a'))
})
