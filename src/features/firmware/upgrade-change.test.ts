import * as v from 'valibot'
import { expect, test } from 'vitest'
import { deviceChangeSchema, upgradeSchema } from '#/api/thingspace/upgrade-schemas'
import { doneIn, summaryOf } from './upgrade-change'

const [a, b, c] = ['010000000000001', '010000000000002', '010000000000003'] as const

test('each device of a change has an answer of its own, and one without is no success', () => {
  const answer = v.parse(deviceChangeSchema, {
    deviceList: [
      { deviceId: a, status: 'AddDeviceSucceed', Reason: 'Device added Successfully' },
      { deviceId: b, status: 'AddDeviceFailed', Reason: 'Device not found.' },
    ],
  })
  expect(summaryOf('append', [a, b, c], answer)).toMatchObject({
    done: 1,
    otherwise: [{ imei: b, reason: 'Device not found.' }],
    unanswered: 1,
  })
  expect(summaryOf('remove', [a], answer)).toMatchObject({ done: 0, otherwise: [{ imei: a }] })
})

test('when the answer was lost, the upgrade itself tells what was done', () => {
  const upgrade = v.parse(upgradeSchema, {
    id: 'u',
    accountName: '',
    firmwareName: '',
    firmwareTo: '',
    status: 'Queued',
    deviceList: [{ deviceId: a, status: 'Device Accepted' }],
  })
  expect(doneIn('append', [a, b], upgrade)).toBe(1)
  expect(doneIn('remove', [a, b, c], upgrade)).toBe(2)
})
