import { beforeEach, expect, test, vi } from 'vitest'
import * as client from './client'
import cancelled from './examples/cancelled.json'
import change from './examples/change.json'
import devicesSdk from './examples/devices-sdk.json'
import devices from './examples/devices.json'
import firmware from './examples/firmware.json'
import history from './examples/history.json'
import licences from './examples/licences.json'
import scheduled from './examples/scheduled.json'
import subscription from './examples/subscription.json'
import upgrade from './examples/upgrade.json'
import upgrades from './examples/upgrades.json'

const send = vi.fn<typeof fetch>()
const account = '0242078698-00001'
const base = '/api/thingspace/fota/v1'

beforeEach(() => {
  send.mockReset()
  vi.stubGlobal('fetch', send)
})

function answers(body: unknown, status = 200): void {
  send.mockImplementation(async () => new Response(JSON.stringify(body), { status }))
}

function lastSent() {
  const [address, { method, body } = {}] = send.mock.calls.at(-1) ?? []
  return { address, method, body: typeof body === 'string' ? JSON.parse(body) : undefined }
}

test('a page of devices, and where the next begins', async () => {
  answers(devices)
  const page = await client.listFotaDevices({ account, cursor: '0' }, {})
  expect(page).toMatchObject({ next: '900000000001000', isStuck: false, setAside: [] })
  expect(page.rows.map(({ imei }) => imei)).toEqual(devices.deviceList.map((row) => row.deviceId))
  expect(lastSent().address).toBe(`${base}/devices/${account}/index/0`)
})

test('the protocol stands in the address only when one was chosen', async () => {
  answers(devices)
  await client.listFotaDevices({ account, cursor: '012345678901234', clientType: 'LWM2M' }, {})
  expect(lastSent().address).toBe(
    `${base}/devices/${account}/index/012345678901234?clientType=LWM2M`,
  )
})

test.each([
  ['text', '900000000001000', '900000000001000'],
  ['a number', devicesSdk.lastSeenDeviceId, '900000000001000'],
  ['missing', undefined, '900000000001000'],
])('F56 a cursor that is %s leads to the same page', async (_, lastSeenDeviceId, next) => {
  answers({ ...devices, lastSeenDeviceId })
  expect((await client.listFotaDevices({ account, cursor: '0' }, {})).next).toBe(next)
})

test('F56 a number that lost its zeros gets them back from the last row, else by its length', async () => {
  const deviceList = [{ deviceId: '001234567890123' }]
  answers({ hasMoreData: true, lastSeenDeviceId: 1_234_567_890_123, deviceList })
  const asked = { account, cursor: '000000000000007' }
  expect((await client.listFotaDevices(asked, {})).next).toBe('001234567890123')
  answers({ hasMoreData: true, lastSeenDeviceId: 1_234_567_890_123, deviceList: [] })
  expect((await client.listFotaDevices(asked, {})).next).toBe('001234567890123')
})

test('F56 when there is no more, what the cursor says does not matter', async () => {
  for (const lastSeenDeviceId of [0, '0', '', null, '900000000001000']) {
    answers({ ...devices, hasMoreData: false, lastSeenDeviceId })
    const page = await client.listFotaDevices({ account, cursor: '0' }, {})
    expect([page.next, page.isStuck]).toEqual([null, false])
  }
})

test('a page that says more and leads back is stuck', async () => {
  answers(devices)
  const page = await client.listFotaDevices({ account, cursor: '900000000001000' }, {})
  expect([page.next, page.isStuck, page.rows.length]).toEqual([null, true, 3])
})

test('F40 a page without its list is no empty page', async () => {
  for (const body of [{}, { deviceList: null }, [], 'text', null]) {
    answers(body)
    const reading = client.listFotaDevices({ account, cursor: '0' }, {})
    await expect(reading).rejects.toMatchObject({ kind: 'contract', code: 'unreadable' })
  }
})

test('images', async () => {
  answers(firmware)
  const { rows } = await client.listFirmware(account, {})
  expect(rows).toEqual([
    {
      key: 'FOTA_Verizon_Model-A_01To02_HF Model-A VerizonFirmwareVersion-01',
      name: 'FOTA_Verizon_Model-A_01To02_HF',
      make: 'Verizon',
      model: 'Model-A',
      fromVersion: 'VerizonFirmwareVersion-01',
      toVersion: 'VerizonFirmwareVersion-02',
      launchedAt: { kind: 'instant', at: Date.UTC(2018, 3, 1, 16, 3) },
      note: '',
    },
  ])
  expect(lastSent().address).toBe(`${base}/firmware/${account}`)
})

test('an upgrade is asked for in the vendor’s words', async () => {
  answers(scheduled)
  const request = {
    account,
    firmwareName: 'FOTA_Verizon_Model-A_01To02_HF',
    firmwareTo: 'VerizonFirmwareVersion-02',
    startDate: '2018-04-01',
    endDate: '2018-04-05',
    imeis: ['990003425730535', '990000473475989'],
  }
  const { imeis, account: accountName, ...rest } = request
  const made = await client.scheduleUpgrade(request, {})
  expect(lastSent()).toEqual({
    address: `${base}/upgrades`,
    method: 'POST',
    body: { ...rest, accountName, deviceList: imeis },
  })
  expect(made).toMatchObject({
    id: scheduled.id,
    state: { known: 'RequestPending' },
    endDate: null,
  })
})

test('one upgrade, its devices, and its end', async () => {
  const one = { account, id: upgrade.id }
  const address = `${base}/upgrades/${account}/upgrade/${upgrade.id}`
  answers(upgrade)
  const read = await client.readUpgrade(one, {})
  expect(read.devices[0]).toEqual({
    key: '900000000000002',
    imei: '900000000000002',
    outcome: { known: 'accepted', raw: 'Device Accepted' },
    reason: 'success',
  })
  expect(read.endDate).toMatchObject({ kind: 'day', day: '2018-04-05' })
  expect(lastSent()).toMatchObject({ address, method: 'GET' })

  answers(change)
  const changed = await client.changeUpgrade({ ...one, type: 'append', imeis: ['1'] }, {})
  expect(changed.devices[1]).toMatchObject({
    outcome: { known: 'added' },
    reason: 'Device added Successfully',
  })
  const body = { type: 'append', deviceList: ['1'] }
  expect(lastSent()).toEqual({ address, method: 'PUT', body })

  answers(cancelled)
  expect(await client.cancelUpgrade(one, {})).toBe(true)
  expect(lastSent()).toMatchObject({ address, method: 'DELETE' })
})

test('upgrades in one state: the flag ends them, whatever the last id', async () => {
  answers(upgrades)
  const asked = { account, state: 'Queued', cursor: '0' } as const
  const page = await client.listUpgrades(asked, {})
  expect([page.next, page.isStuck, page.rows.length]).toEqual([null, false, 2])
  expect(page.rows.map(({ startDate }) => startDate)).toEqual([
    { kind: 'day', day: '2018-04-01', at: Date.UTC(2018, 3, 1) },
    { kind: 'day', day: '2018-04-01', at: Date.UTC(2018, 3, 1) },
  ])
  expect(lastSent().address).toBe(`${base}/reports/${account}/status/Queued/index/0`)
  answers({ ...upgrades, hasMoreFlag: true })
  expect((await client.listUpgrades(asked, {})).next).toBe('116')
})

test('none in a state is a null', async () => {
  const asked = { account, state: 'Finished', cursor: '0' } as const
  answers({ hasMoreFlag: false, lastSeenUpgradeId: 120, reportList: null })
  expect(await client.listUpgrades(asked, {})).toMatchObject({ rows: [], next: null })
  answers({ reportList: null })
  await expect(client.listUpgrades(asked, {})).rejects.toMatchObject({ code: 'unreadable' })
})

test('a device’s history, the account’s billing, and its licences', async () => {
  answers(history)
  const { rows } = await client.readDeviceHistory({ account, imei: '900000000000001' }, {})
  expect(rows[0]).toMatchObject({
    upgradeId: 'f574fbb8-b291-4cc7-bf22-4e3f27977558',
    outcome: { known: 'succeeded', raw: 'UpgradeSuccess' },
    startedAt: { kind: 'instant', at: Date.UTC(2018, 2, 5, 19, 7, 21) },
    reason: 'success',
  })
  expect(lastSent().address).toBe(`${base}/reports/${account}/devices/900000000000001`)

  answers(subscription)
  expect(await client.readSubscription(account, {})).toMatchObject({
    monthly: true,
    perEvent: true,
    licences: 9000,
    licencesUsed: 1000,
  })

  answers(licences)
  const page = await client.listLicences({ account, cursor: '0' }, {})
  expect(page).toMatchObject({ licences: 5000, licencesUsed: 4319, next: '1000' })
  expect(page.rows).toHaveLength(4)
})
