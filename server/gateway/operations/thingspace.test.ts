import { expect, test } from 'vitest'
import { sendBytes, sendJson } from '../testing/fake-vendor'
import {
  account,
  devicePage,
  fota,
  refuse,
  schedule,
  startWithThingSpace,
} from '../testing/fake-thingspace'

const hidden = { secret: 'CANARY' }
const row = {
  deviceId: '900000000000001',
  mdn: '0000040881',
  model: 'Model-A',
  make: 'Verizon',
  firmware: 'VerizonFirmwareVersion-01',
  fotaEligible: true,
  licenseAssigned: true,
  upgradeTime: '2018-03-03 00:28:33.152 +0000 UTC',
}
async function ask(path: string, body: unknown) {
  const started = await startWithThingSpace()
  started.thingspace.answer((request) => sendJson(request, body))
  return started.read(`${fota}${path}`)
}

test('S-23 documented fields pass, in their places, and nothing else', async () => {
  const page = { accountName: account, hasMoreData: true, lastSeenDeviceId: '900000000001000' }
  const rows = [{ ...row, sim: hidden, mdn: hidden }, 'CANARY', null, [hidden], row]
  const answer = await ask(`/devices/${account}/index/0`, { ...page, ...hidden, deviceList: rows })
  const { mdn: _, ...withoutMdn } = row
  expect(answer.json()).toEqual({ ...page, deviceList: [withoutMdn, null, null, null, row] })
})

test('F56 a cursor that is a number comes down as text, digit by digit', async () => {
  const started = await startWithThingSpace()
  started.thingspace.answer((request) =>
    sendBytes(request, '{"hasMoreData":true,"lastSeenDeviceId":9999999999999999,"deviceList":[]}'),
  )
  expect((await started.read()).at('lastSeenDeviceId')).toBe('9999999999999999')
})

test('the vendor’s internal reference of a firmware stays behind', async () => {
  const images = [{ firmwareName: 'A', participantName: 'CANARY', toVersion: '2' }]
  const answer = await ask(`/firmware/${account}`, images)
  expect(answer.json()).toEqual([{ firmwareName: 'A', toVersion: '2' }])
})

test.each([
  [null, []],
  [[], []],
  [{ firmwareName: 'A' }, [{ firmwareName: 'A' }]],
])('a bare list may be %j', async (body, read) => {
  expect((await ask(`/firmware/${account}`, body)).json()).toEqual(read)
})

test('the one list that may be null is', async () => {
  const path = `/reports/${account}/status/Queued/index/0`
  const empty = { hasMoreFlag: false, lastSeenUpgradeId: 120, reportList: null }
  expect((await ask(path, empty)).json()).toEqual(empty)
})

test.each([
  [`/devices/${account}/index/0`, { hasMoreData: false }],
  [`/devices/${account}/index/0`, { deviceList: null }],
  [`/devices/${account}/index/0`, { a: [], b: [] }],
  [`/devices/${account}/index/0`, []],
  [`/firmware/${account}`, {}],
  [`/reports/${account}/status/Queued/index/0`, {}],
  [`/reports/${account}/status/Queued/index/0`, { hasMoreFlag: false, reportList: 'CANARY' }],
  [`/upgrades/${account}/upgrade/1`, []],
  [`/subscriptions/${account}`, { success: true }],
])('F40 %s cannot be read as %j', async (path, body) => {
  const answer = await ask(path, body)
  expect([answer.status, answer.at('code')]).toEqual([502, 'upstream_invalid'])
})

test('more rows than the document allows are too many', async () => {
  const deviceList = Array.from({ length: 1001 }, () => row)
  const answer = await ask(`/devices/${account}/index/0`, { deviceList })
  expect(answer.at('code')).toBe('upstream_too_large')
})

test('an upgrade of thousands of devices comes whole', { tags: ['scale'] }, async () => {
  const deviceList = Array.from({ length: 120_000 }, (_, index) => ({
    deviceId: String(900_000_000_000_000 + index),
    status: 'Device Accepted',
    resultReason: 'success',
  }))
  const answer = await ask(`/upgrades/${account}/upgrade/1`, { id: '1', deviceList })
  expect(answer.at('deviceList', 'length')).toBe(120_000)
})

test.each([
  ['GET', `/devices/${account}/index/-1`, 'startIndex'],
  ['GET', `/devices/${account}/index/1234567890123456789`, 'startIndex'],
  ['GET', `/devices/${account}/index/0?clientType=HTTP`, 'clientType'],
  ['GET', `/devices/me/index/0`, 'account'],
  ['GET', `/devices/${account}%20/index/0`, 'account'],
  ['GET', `/upgrades/${account}/upgrade/a%3fb`, 'upgradeId'],
  ['GET', `/reports/${account}/status/queued/index/0`, 'upgradeStatus'],
  ['GET', `/reports/${account}/devices/x`, 'deviceId'],
])('S-29 %s %s is refused for its %s', async (method, path, detail) => {
  const { send, thingspace } = await startWithThingSpace()
  const answer = await send(method, `${fota}${path}`)
  expect([answer.status, answer.at('detail')]).toEqual([400, detail])
  expect(thingspace.tokens()).toHaveLength(0)
})

test.each([
  ['GET', '/callbacks/'],
  ['POST', '/licenses/x/assign'],
  ['GET', '/devices/x'],
  ['GET', '/upgrades/x/upgrade/1/2'],
])('S-28 %s %s does not exist', async (method, path) => {
  const { send, thingspace } = await startWithThingSpace()
  expect((await send(method, `${fota}${path}`)).status).toBe(404)
  expect(thingspace.tokens()).toHaveLength(0)
})

test('S-28 a method that an address does not have is refused with those it has', async () => {
  const { send } = await startWithThingSpace()
  const answer = await send('POST', `${fota}/upgrades/${account}/upgrade/1`)
  expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, PUT, DELETE'])
})

test('what is scheduled goes up as it was checked', async () => {
  const { send, thingspace } = await startWithThingSpace()
  thingspace.answer((request) =>
    sendJson(request, { id: '1', ...schedule, ...hidden, deviceList: [] }),
  )
  const answer = await send('POST', `${fota}/upgrades`, schedule)
  expect(answer.json()).toEqual({ id: '1', ...schedule, deviceList: [] })
  const [call] = thingspace.calls()
  expect([call?.method, call?.url.pathname]).toEqual(['POST', '/api/fota/v1/upgrades'])
  expect(JSON.parse(call?.body ?? '')).toEqual(schedule)
})

test(
  'an upgrade of 200,000 devices is taken, a body beyond that is not',
  { tags: ['scale'] },
  async () => {
    const { send, thingspace } = await startWithThingSpace()
    thingspace.answer((request) => sendJson(request, { id: '1' }))
    const deviceList = Array.from({ length: 200_000 }, (_, index) =>
      String(900_000_000_000_000 + index),
    )
    expect((await send('POST', `${fota}/upgrades`, { ...schedule, deviceList })).status).toBe(200)
    const twice = { ...schedule, deviceList: [...deviceList, ...deviceList] }
    expect((await send('POST', `${fota}/upgrades`, twice)).status).toBe(413)
    expect(thingspace.calls()).toHaveLength(1)
  },
)

test.each([
  [{ ...schedule, deviceList: [] }],
  [{ ...schedule, deviceList: [900_000_000_000_001] }],
  [{ ...schedule, deviceList: ['90000000000001'] }],
  [{ ...schedule, startDate: '1 December' }],
  [{ ...schedule, firmwareName: '' }],
  [{ ...schedule, notes: 'more' }],
  [{ ...schedule, endDate: undefined }],
  [[]],
  [null],
])('a body like %j is refused', async (body) => {
  const { send, thingspace } = await startWithThingSpace()
  const answer = await send('POST', `${fota}/upgrades`, body)
  expect([answer.status, answer.at('detail')]).toEqual([400, 'body'])
  expect(thingspace.calls()).toHaveLength(0)
})

test('F31 of a refusal the code passes, and of its message our word for it', async () => {
  const { read, thingspace } = await startWithThingSpace()
  thingspace.answer(refuse(400, 'INVALID_PARAMETER', 'Invalid upgradeId'))
  expect((await read()).json()).toMatchObject({
    status: 400,
    code: 'bad_request',
    upstream: 'thingspace',
    detail: 'INVALID_PARAMETER',
    reason: 'upgrade_id',
  })
  thingspace.answer(refuse(400, 'INVALID_PARAMETER', '<b>CANARY</b>'))
  const unknown = await read()
  expect([unknown.at('detail'), unknown.at('reason')]).toEqual(['INVALID_PARAMETER', undefined])
  expect(unknown.text).not.toMatch(/CANARY|</)
  thingspace.answer(refuse(400, '<b>CANARY</b>', 'Invalid uuid'))
  expect((await read()).text).not.toMatch(/CANARY|</)
})

test('the vendor’s clock comes down, with an answer and with a refusal', async () => {
  const { read, thingspace } = await startWithThingSpace()
  expect((await read()).header('x-upstream-date')).toMatch(/GMT$/)
  thingspace.answer(refuse(400, 'X'))
  expect((await read(devicePage)).header('x-upstream-date')).toMatch(/GMT$/)
})

test('an answer that names another account is passed, and noted', async () => {
  const { read, thingspace, gateway } = await startWithThingSpace()
  const body = { accountName: '0242078689-00001', hasMoreData: false, deviceList: [] }
  thingspace.answer((request) => sendJson(request, body))
  expect((await read()).status).toBe(200)
  expect(gateway.lines.map(({ event }) => event)).toContain('thingspace_other_account')
})
