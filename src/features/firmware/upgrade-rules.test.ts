import { expect, test } from 'vitest'
import { upgradeSchema, upgradeStates } from '#/api/thingspace/upgrade-schemas'
import * as v from 'valibot'
import {
  canChange,
  hasEnded,
  isOpen,
  nextOf,
  outcomeOf,
  outcomesOf,
  stepsOf,
  windowOf,
} from './upgrade-rules'

function upgrade(status: string, devices: Array<[status: string, reason?: string]> = []) {
  return v.parse(upgradeSchema, {
    id: '60b5d639-ccdc-4db8-8824-069bd94c95bf',
    accountName: '0402196254-00001',
    firmwareName: 'FOTA_Verizon_Model-A_01To02_HF',
    firmwareTo: 'VerizonFirmwareVersion-02',
    startDate: '2026-12-01',
    endDate: '2026-12-05',
    status,
    deviceList: devices.map(([outcome, resultReason], index) => ({
      deviceId: `90000000000000${index}`,
      status: outcome,
      resultReason,
    })),
  })
}

const at = (text: string) => Date.parse(text)

test('accepted is not scheduled, and the state of an upgrade decides what is left of it', () => {
  expect(upgradeStates.filter((state) => isOpen(upgrade(state)))).toEqual([
    'RequestPending',
    'Queued',
    'InProgress',
  ])
  expect(upgradeStates.filter((state) => hasEnded(upgrade(state)))).toEqual([
    'Finished',
    'RequestFailed',
    'UpgradeFailed',
  ])
  expect(isOpen(upgrade('Paused')) || hasEnded(upgrade('Paused'))).toBe(false)
})

test.each([
  ['Queued', 'RequestPending', 'pending'],
  ['Queued', 'Device Accepted', 'waiting'],
  ['InProgress', 'DeviceAccepted', 'waiting'],
  ['InProgress', 'UpgradeSuccess', 'succeeded'],
  ['Finished', 'UpgradeFailed', 'failed'],
  ['Finished', 'Device Rejected', 'rejected'],
  ['Finished', 'Device Accepted', 'noResult'],
  ['UpgradeFailed', 'RequestPending', 'noResult'],
  ['Finished', 'Something New', 'other'],
  ['Paused', 'Device Accepted', 'waiting'],
])('in an upgrade that is %s, a device that is %s is %s', (status, outcome, expected) => {
  const asked = upgrade(status, [[outcome]])
  expect(asked.devices.map((device) => outcomeOf(device, asked))).toEqual([expected])
})

test('finished is not succeeded: each device is counted by what became of it', () => {
  const finished = upgrade('Finished', [
    ['UpgradeSuccess', 'success'],
    ['UpgradeFailed', 'Firmware download failed'],
    ['Device Rejected', 'Device not found.'],
    ['Device Accepted', 'success'],
    ['Sleeping'],
  ])
  expect(
    outcomesOf({ ...finished, setAside: [{ index: 5, path: 'deviceId', reason: '' }] }),
  ).toEqual({
    succeeded: 1,
    failed: 1,
    rejected: 1,
    noResult: 1,
    waiting: 0,
    pending: 0,
    other: 1,
    total: 6,
    unreadable: 1,
  })
})

test('devices are added, taken out and the whole cancelled until it starts, else a reason is told', () => {
  expect(canChange(upgrade('Queued'))).toEqual({ ok: true, hint: null })
  expect(canChange(upgrade('RequestPending'))).toEqual({ ok: true, hint: 'undocumented' })
  const refusals = ['InProgress', 'Finished', 'RequestFailed', 'UpgradeFailed', 'Paused']
  expect(refusals.map((state) => canChange(upgrade(state)))).toEqual(
    ['started', 'finished', 'neverScheduled', 'didNotRun', 'unknownState'].map((reason) => ({
      ok: false,
      reason,
    })),
  )
})

test('the window is of whole days in UTC, the last included, and an instant stands for its day', () => {
  expect(windowOf(upgrade('Queued'))).toEqual({
    from: at('2026-12-01T00:00:00Z'),
    until: at('2026-12-06T00:00:00Z'),
  })
  const instant = { kind: 'instant', at: at('2018-04-01T16:03:00Z') } as const
  expect(windowOf({ startDate: instant, endDate: null })).toEqual({
    from: at('2018-04-01T00:00:00Z'),
    until: null,
  })
  const unreadable = { kind: 'unreadable', raw: 'soon' } as const
  expect(windowOf({ startDate: unreadable, endDate: { kind: 'never' } })).toEqual({
    from: null,
    until: null,
  })
})

test.each([
  ['RequestPending', '2026-11-22T10:00:00Z', { kind: 'checked', at: at('2026-12-01T00:00:00Z') }],
  ['RequestPending', '2026-12-01T10:00:00Z', { kind: 'checked', at: null }],
  ['Queued', '2026-11-22T10:00:00Z', { kind: 'begins', at: at('2026-12-01T00:00:00Z') }],
  ['Queued', '2026-12-01T10:00:00Z', { kind: 'beginsToday' }],
  ['Queued', '2026-12-02T00:00:00Z', { kind: 'overdue' }],
  ['InProgress', '2026-12-02T10:00:00Z', { kind: 'runs', until: at('2026-12-06T00:00:00Z') }],
  ['InProgress', '2026-12-06T00:00:00Z', { kind: 'runsOn' }],
  ['Finished', '2026-12-06T00:00:00Z', { kind: 'finished' }],
  ['RequestFailed', '2026-12-06T00:00:00Z', { kind: 'neverScheduled' }],
  ['UpgradeFailed', '2026-12-06T00:00:00Z', { kind: 'didNotRun' }],
  ['Paused', '2026-12-06T00:00:00Z', { kind: 'unknown' }],
])('what comes after %s at %s', (state, now, expected) => {
  expect(nextOf(upgrade(state), at(now))).toEqual(expected)
})

test('days that are not told are not made up', () => {
  const queued = { ...upgrade('Queued'), startDate: null, endDate: null }
  expect(nextOf(queued, 0)).toEqual({ kind: 'beginsUnknown' })
  const running = { ...upgrade('InProgress'), endDate: null }
  expect(nextOf(running, at('2026-12-09T00:00:00Z'))).toEqual({ kind: 'runs', until: null })
})

test('one that finished with a device that never answered says so', () => {
  expect(nextOf(upgrade('Finished', [['Device Accepted']]), 0)).toEqual({ kind: 'finishedSilent' })
})

test('the way of an upgrade shows what is behind it and, where it went wrong, where', () => {
  const marks = (state: string) =>
    stepsOf(upgrade(state)).map(({ step, mark }) => `${step} ${mark}`)
  expect(marks('RequestPending')).toEqual([
    'RequestPending now',
    'Queued ahead',
    'InProgress ahead',
    'Finished ahead',
  ])
  expect(marks('InProgress')).toEqual([
    'RequestPending done',
    'Queued done',
    'InProgress now',
    'Finished ahead',
  ])
  expect(marks('Finished').at(-1)).toBe('Finished done')
  expect(marks('RequestFailed')).toEqual(['RequestPending done', 'RequestFailed bad'])
  expect(marks('UpgradeFailed')).toEqual([
    'RequestPending done',
    'Queued done',
    'UpgradeFailed bad',
  ])
  expect(marks('Paused')).toEqual(['RequestPending done', 'unknown now'])
})
