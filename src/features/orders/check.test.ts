import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDevice } from '#/api/telecomx/a-device'
import { contactResult } from '#/features/devices/rules'
import type { Heartbeat } from '#/features/devices/rules'
import { fleetRow, rowsOfIds } from '#/features/fleet/rules'
import type { FleetRow } from '#/features/fleet/rules'
import { readInstant } from '#/lib/dates'
import { anOrder } from './an-order'
import { checkedDevice, isAmong, namedDevices, notToldApart, othersOf, summaryOf } from './check'
import type { NamedDevice } from './check'

function row(deviceId: string, { seen = true, customer = 'a' } = {}): FleetRow {
  const lastComm = readInstant(seen ? '2026-01-16T10:45:00Z' : null)
  return fleetRow(aDevice({ deviceId, lastComm }), customer)
}

const estimate = (status: 'recent' | 'late' | 'silent'): Heartbeat => ({
  source: 'estimate',
  status,
  clockError: false,
})
const server = (status: 'ONLINE' | 'ALLOFFLINE' | 'DEAD' | 'PRESUMEDDEAD'): Heartbeat => ({
  source: 'server',
  status,
  via: 'census',
  clockError: false,
})
const none = (status: 'never' | 'unknown'): Heartbeat => ({
  source: 'none',
  status,
  clockError: false,
})

const rowsAmong = (named: NamedDevice[], rows: FleetRow[]) => {
  const keys = named.filter(({ readable }) => readable).map(({ key }) => key)
  return rowsOfIds(keys, rows, new AbortController().signal)
}

const nothing = {
  rows: undefined,
  heartbeatOf: () => estimate('recent'),
  nameOf: (id: string) => id,
  isDevelopment: () => null,
  scope: '',
  others: undefined,
}

test('a device is named once, in its first notation, whatever the others', () => {
  const named = namedDevices(['00-1a-79-00-00-01', '1702493', '001A79000001', ' 00:1A:79:00:00:01'])
  expect(named).toEqual([
    { key: '001A79000001', raw: '00-1a-79-00-00-01', readable: true, times: 3 },
    { key: '1702493', raw: '1702493', readable: true, times: 1 },
  ])
})

test('what is no id is named too, and is looked for nowhere', async () => {
  const [odd] = namedDevices(['see mail'])
  if (odd === undefined) throw new Error('It was named.')
  const rows = await rowsAmong([odd], [row('see mail')])
  expect(rows.size).toBe(0)
  expect(checkedDevice(odd, { ...nothing, rows }).result).toBe('unreadable')
})

test.each([
  [server('ONLINE'), true, 'online'],
  [estimate('recent'), true, 'online'],
  [estimate('late'), true, 'late'],
  [estimate('silent'), true, 'silent'],
  [server('ALLOFFLINE'), true, 'silent'],
  [server('PRESUMEDDEAD'), true, 'silent'],
  [server('DEAD'), true, 'silent'],
  [none('unknown'), true, 'unclear'],
  [none('never'), false, 'neverSeen'],
  // It never came on, whatever the server counts it among.
  [server('DEAD'), false, 'neverSeen'],
  [server('ONLINE'), false, 'online'],
] as const)('%o, seen %s, is %s', (heartbeat, seen, result) => {
  expect(contactResult(row('1702493', { seen }).device, heartbeat)).toBe(result)
})

test('until the devices are read nothing is checked; then what is nobody’s is not found', async () => {
  const [named] = namedDevices(['1702493'])
  if (named === undefined) throw new Error('It was named.')
  expect(checkedDevice(named, nothing).result).toBe('unchecked')
  const rows = await rowsAmong([named], [row('1702494')])
  expect(checkedDevice(named, { ...nothing, rows }).result).toBe('notFound')
})

test('nobody waits for devices that are not wanted any more', async () => {
  const reading = rowsOfIds(['1702493'], [row('1702493')], AbortSignal.abort())
  await expect(reading).rejects.toThrow('aborted')
})

test('a device that two customers have is found once, and that is said', async () => {
  const named = namedDevices(['00:1a:79:00:00:01'])
  const rows = await rowsAmong(named, [
    row('00-1A-79-00-00-01', { customer: 'a' }),
    row('001A79000001', { customer: 'b' }),
  ])
  const [first] = named
  if (first === undefined) throw new Error('It was named.')
  const checked = checkedDevice(first, { ...nothing, rows, isDevelopment: () => true })
  expect(checked).toMatchObject({ customer: 'a', customers: 2, development: true })
})

test('which are development devices is said to be unknown where they were not told apart', async () => {
  const named = namedDevices(['1702493', '1702494', '7'])
  const rows = await rowsAmong(named, [row('1702493'), row('1702494')])
  const told = new Map([['1702493', false]])
  const isDevelopment = ({ device }: FleetRow) => told.get(device.deviceId) ?? null
  const checked = named.map((each) => checkedDevice(each, { ...nothing, rows, isDevelopment }))
  const why = (tooMany: number | undefined, isTold: boolean) =>
    notToldApart(checked, { tooMany, isTold })
  expect(why(undefined, false)).toBeUndefined()
  // What is nobody's is no development device.
  expect(why(undefined, true)).toEqual({ why: 'unread', devices: 1 })
  expect(why(20_001, false)).toEqual({ why: 'tooMany', devices: 20_001 })
  told.set('1702494', true)
  const all = named.map((each) => checkedDevice(each, { ...nothing, rows, isDevelopment }))
  expect(notToldApart(all, { tooMany: undefined, isTold: true })).toBeUndefined()
})

test('other orders count once they were looked through', () => {
  const [named] = namedDevices(['1702493'])
  if (named === undefined) throw new Error('It was named.')
  const unread = checkedDevice(named, nothing)
  const alone = checkedDevice(named, { ...nothing, others: new Map() })
  const others = new Map([['1702493', [anOrder('b')]]])
  const shared = checkedDevice(named, { ...nothing, others })
  expect([unread, alone, shared].map((device) => isAmong(device, 'onTwo'))).toEqual([
    false,
    false,
    true,
  ])
  expect(unread.others).toBeUndefined()
  expect(alone.others).toEqual([])
})

test('an order is none of the others; one that merely carries its id is', () => {
  const [a, again, b] = [anOrder('a'), { ...anOrder('a'), name: 'again' }, anOrder('b')]
  const naming = new Map([['1702493', [a, again, b]]])
  const othersThan = (order: typeof a) => othersOf(naming, order).get('1702493')
  expect(othersThan(a)).toEqual([again, b])
  expect(othersThan(again)).toEqual([a, b])
  expect(othersThan(b)).toEqual([a, again])
  // Named anew since they were read.
  expect(othersThan({ ...b, name: 'other' })).toEqual([a, again])
})

test('every id of an order is counted under exactly one result', async () => {
  const ids = fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.constantFrom('1702493', '1702494', '00:1a:79:00:00:01', '001A79000001', '00-1A-79-00-00-01'),
  )
  const property = fc.asyncProperty(fc.array(ids), fc.array(ids), async (devices, fleet) => {
    const named = namedDevices(devices)
    expect(named.reduce((sum, { times }) => sum + times, 0)).toBe(devices.length)
    const held = fleet.filter((id) => id.trim() !== '').map((id) => row(id))
    const rows = await rowsAmong(named, held)
    const checked = named.map((device) => checkedDevice(device, { ...nothing, rows }))
    const { onTwo, estimated, ...results } = summaryOf(checked)
    expect(Object.values(results).reduce((sum, n) => sum + n, 0)).toBe(named.length)
    expect(onTwo).toBe(0)
    expect(estimated).toBe(checked.filter(({ found }) => found).length)
    for (const { found, named: device, result } of checked) {
      expect(result === 'online').toBe(found !== undefined)
      if (!device.readable) expect(result).toBe('unreadable')
    }
  })
  await fc.assert(property)
})
