import { expect, test } from 'vitest'
import { readRows } from '../set-aside'
import devices from './examples/devices.json'
import { fotaDeviceSchema, subscriptionSchema } from './schemas'
import { upgradeSchema } from './upgrade-schemas'

const [documented] = devices.deviceList

function readDevice(row: object) {
  const { rows, setAside } = readRows([{ deviceId: '900000000000001', ...row }], fotaDeviceSchema)
  return rows[0] ?? setAside[0]
}

test('the documented device is read whole', () => {
  expect(readDevice(documented ?? {})).toEqual({
    key: '900000000000001',
    imei: '900000000000001',
    mdn: '0000040881',
    make: 'Verizon',
    model: 'Model-A',
    firmware: 'VerizonFirmwareVersion-01',
    eligible: true,
    licensed: true,
    upgradedAt: { kind: 'instant', at: Date.UTC(2018, 2, 3, 0, 28, 33, 152) },
    state: null,
    protocol: null,
  })
})

test('what a row does not say is not said, and not "no"', () => {
  expect(readDevice({})).toMatchObject({
    eligible: null,
    licensed: null,
    upgradedAt: null,
    state: null,
    protocol: null,
    firmware: null,
  })
})

test('an IMEI is text, also where it came as a number', () => {
  expect(readDevice({ deviceId: 12_345_678_901_234 })).toMatchObject({ imei: '12345678901234' })
  expect(readDevice({ deviceId: '012345678901234' })).toMatchObject({ imei: '012345678901234' })
  expect(readDevice({ deviceId: 1e300 })).toMatchObject({ path: 'deviceId' })
})

test.each([
  ['Active', 'active'],
  ['ACTIVE', 'active'],
  ['Suspend', 'suspended'],
  ['pre-active', 'preActive'],
  ['PRE_ACTIVE', 'preActive'],
  ['Deactive', 'deactivated'],
  ['PENDING ACTIVATION', 'pending'],
  ['INVENTORY', null],
])('state %s is read as %s, and kept as it was', (raw, known) => {
  expect(readDevice({ status: raw })).toMatchObject({ state: { known, raw } })
})

test.each([
  ['OMADM', 'OMADM'],
  ['OMD-DM', 'OMADM'],
  ['LWM2M', 'LWM2M'],
  ['NONE', null],
])('protocol %s is read as %s', (raw, known) => {
  expect(readDevice({ clientType: raw })).toMatchObject({ protocol: { known, raw } })
})

test.each([
  [{ deviceId: '' }, 'deviceId'],
  [{ fotaEligible: 'true' }, 'fotaEligible'],
  [{ mdn: 40_881 }, 'mdn'],
  [{ upgradeTime: {} }, 'upgradeTime'],
])('F64 %j is set aside', (row, path) => {
  expect(readDevice(row)).toMatchObject({ index: 0, path })
})

function readUpgrade(row: object) {
  const { rows, setAside } = readRows([{ id: 'a', ...row }], upgradeSchema)
  return rows[0] ?? setAside[0]
}

test('words and reasons of a device come in several spellings', () => {
  const deviceList = [
    { deviceId: '1', status: 'Device Rejected', resultReason: 'not found' },
    { deviceId: '2', status: 'DeviceRejected', Reason: 'not found' },
    { deviceId: '3', status: 'UpgradeFailed', reason: 'battery' },
    { deviceId: '4', status: 'Sleeping' },
  ]
  expect(readUpgrade({ deviceList })).toMatchObject({
    devices: [
      { outcome: { known: 'rejected' }, reason: 'not found' },
      { outcome: { known: 'rejected' }, reason: 'not found' },
      { outcome: { known: 'failed' }, reason: 'battery' },
      { outcome: { known: null, raw: 'Sleeping' }, reason: null },
    ],
  })
})

test('a state is known with and without its space, and kept when it is not', () => {
  expect(readUpgrade({ status: 'In Progress' })).toMatchObject({ state: { known: 'InProgress' } })
  expect(readUpgrade({ status: 'Cancelled' })).toMatchObject({
    state: { known: null, raw: 'Cancelled' },
  })
})

test('one device that cannot be read costs only itself', () => {
  expect(readUpgrade({ deviceList: [null, { deviceId: '1', status: 'x' }] })).toMatchObject({
    devices: [{ imei: '1' }],
    setAside: [{ index: 0 }],
  })
})

test.each([
  ['TS-HFOTA-MRC', true, false],
  ['TS-HFOTA-EVNT', false, true],
  [' ts-hfota-evnt , TS-HFOTA-MRC', true, true],
  ['', null, null],
  ['TS-NEW', false, false],
])('billing by %j', (purchaseType, monthly, perEvent) => {
  const { rows } = readRows([{ purchaseType }], subscriptionSchema)
  expect(rows[0]).toMatchObject({ monthly, perEvent })
})
