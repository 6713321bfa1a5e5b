import { beforeEach, describe, expect, test } from 'vitest'
import { testInstant } from '../test-client'
import { refused, testService, type Story } from './test-service'

/**
 * Scheduling, reading, changing and cancelling an upgrade, by the vendor's pages "Schedule Firmware
 * Upgrade", "Get Upgrade Information", "Add or Remove Devices in Upgrade", "Cancel an Upgrade" and
 * "Error Messages".
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/schedule-firmware-upgrade.html
 * https://thingspace.verizon.com/resources/documentation/software_management/API_Reference/Add_or_Remove_Devices_in_Upgrade/
 * https://thingspace.verizon.com/resources/documentation/software_management/API_Reference/Error_Messages/
 */
const service = testService()
const { mrc, evnt } = service
const hour = 60 * 60_000
type Caller = Awaited<ReturnType<typeof service.signIn>>
let caller: Caller
let story: Story
let request: Record<string, unknown>
beforeEach(async () => {
  await service.reset()
  caller = await service.signIn()
  const [first] = await service.stories()
  if (first === undefined) return expect.fail('no story')
  story = first
  request = {
    accountName: mrc,
    firmwareName: story.image.firmwareName,
    firmwareTo: story.image.toVersion,
    startDate: '2026-01-16',
    endDate: '2026-01-20',
    deviceList: story.devices.slice(0, 2),
  }
})

const at = (id: string, account = mrc) => `/upgrades/${account}/upgrade/${id}`
const statusesOf = async (id: string) =>
  (await caller.upgrade(mrc, id)).deviceList.map(({ deviceId, status }) => [deviceId, status])
const change = (id: string, type: string, deviceList: unknown) =>
  caller.ask('PUT', at(id), { type, deviceList })
const fit = () => {
  const out = [...story.ineligible.map(({ deviceId }) => deviceId), ...story.willFail]
  return story.devices.filter((id) => !out.includes(id))
}

describe('POST /upgrades', () => {
  test('answers the upgrade, accepted and not scheduled: RequestPending without a reason', async () => {
    const { status, body } = await caller.ask('POST', '/upgrades', request)
    expect(status).toBe(200)
    expect(body).toEqual({
      id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/),
      accountName: mrc,
      firmwareName: request['firmwareName'],
      firmwareTo: request['firmwareTo'],
      startDate: '2026-01-16',
      status: 'RequestPending',
      deviceList: story.devices
        .slice(0, 2)
        .map((deviceId) => ({ deviceId, status: 'RequestPending' })),
    })
  })

  test.each([
    ['no body', undefined, 'Input binding error'],
    ['no account', { accountName: undefined }, 'Input binding error'],
    ['no image', { firmwareName: undefined }, 'Input binding error'],
    ['no version', { firmwareTo: undefined }, 'Input binding error'],
    ['no devices', { deviceList: undefined }, 'Device list is empty'],
    ['an empty list', { deviceList: [] }, 'Device list is empty'],
    ['14 digits', { deviceList: ['12345678901234'] }, 'Invalid device id format'],
    ['a number', { deviceList: [123_456_789_012_345] }, 'Invalid device id format'],
    ['no start', { startDate: undefined }, 'FotaPostUpgrades: invalid state date'],
    ['a start that is none', { startDate: '2026-02-30' }, 'FotaPostUpgrades: invalid state date'],
    ['a start long gone', { startDate: '2026-01-15' }, 'FotaPostUpgrades: invalid state date'],
    ['an end that is none', { endDate: 'soon' }, 'FotaPostUpgrades: invalid end date'],
    ['an end before the start', { endDate: '2026-01-15' }, 'FotaPostUpgrades: invalid end date'],
    ['an account of another form', { accountName: '12' }, 'Invalid account name format'],
    ['nobody’s account', { accountName: '0000123456-00001' }, 'Inactive account'],
  ])('%s: 400', async (_name, wrong, message) => {
    const body = wrong === undefined ? undefined : { ...request, ...wrong }
    expect(await caller.ask('POST', '/upgrades', body)).toEqual(refused(message))
    expect((await caller.report(mrc, 'RequestPending')).reportList).toHaveLength(1)
  })

  test('an older client’s request: the start as an instant, no end', async () => {
    const { id } = await caller.schedule({
      ...request,
      startDate: '2026-01-18T00:00:00.000Z',
      endDate: undefined,
    })
    const upgrade = await caller.upgrade(mrc, id)
    expect(upgrade.startDate).toBe('2026-01-18T00:00:00.000Z')
    expect(upgrade).not.toHaveProperty('endDate')
  })

  test('twice the same is two upgrades: nothing makes a request idempotent', async () => {
    const [one, other] = [await caller.schedule(request), await caller.schedule(request)]
    expect(other.id).not.toBe(one.id)
    await service.pass(2 * hour)
    expect(await statusesOf(other.id)).toEqual(
      story.devices.slice(0, 2).map((id) => [id, 'Device Rejected']),
    )
  })

  test('a device named twice is in it once; one that is nobody’s is rejected by the checks', async () => {
    const [one = ''] = fit()
    const deviceList = [one, one, '350000000000001']
    const { id } = await caller.schedule({ ...request, deviceList })
    await service.pass(80 * 60_000)
    expect((await caller.upgrade(mrc, id)).deviceList).toEqual([
      { deviceId: one, status: 'Device Accepted', resultReason: 'success' },
      {
        deviceId: '350000000000001',
        status: 'Device Rejected',
        resultReason: 'Device not found.',
      },
    ])
  })

  test('an image that there is not, or not to this version: RequestFailed', async () => {
    for (const wrong of [{ firmwareName: 'none' }, { firmwareTo: 'none' }]) {
      const deviceList = fit().slice(0, 3)
      const { id } = await caller.schedule({ ...request, ...wrong, deviceList })
      await service.pass(2 * hour)
      expect(await caller.upgrade(mrc, id)).toMatchObject({
        status: 'RequestFailed',
        deviceList: Array(3).fill({
          deviceId: expect.any(String),
          status: 'Device Rejected',
          resultReason: 'Firmware not found.',
        }),
      })
    }
  })
})

describe('GET /upgrades/{account}/upgrade/{id}', () => {
  test('with the end date that the answer to the request lacks', async () => {
    const { id } = await caller.schedule(request)
    expect(await caller.upgrade(mrc, id)).toMatchObject({ id, endDate: '2026-01-20' })
    expect(await caller.upgrade(mrc, id.toUpperCase())).toHaveProperty('id', id)
  })

  test.each([
    ['not-a-uuid', 'Invalid uuid'],
    ['60b5d639-ccdc-4db8-8824-069bd94c95bf', 'Invalid upgradeId'],
  ])('%s: %s', async (id, message) => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      expect(await caller.ask(method, at(id))).toEqual(refused(message))
    }
  })

  test('another account’s is not found', async () => {
    const { id } = await caller.schedule(request)
    expect(await caller.get(at(id, evnt))).toEqual(refused('Invalid upgradeId'))
  })
})

describe('PUT: devices come and go until it has started', () => {
  test('append: AddDeviceSucceed and a capital Reason, or why not, each for itself', async () => {
    const [one = '', other = ''] = fit()
    const { id } = await caller.schedule({ ...request, deviceList: [one] })
    const [{ deviceId: bad } = { deviceId: '' }] = story.ineligible
    const { status, body } = await change(id, 'append', [other, one, bad, '350000000000001'])
    expect(status).toBe(200)
    expect(body).toEqual({
      accountName: mrc,
      id,
      deviceList: [
        { deviceId: other, status: 'AddDeviceSucceed', Reason: 'Device added Successfully' },
        {
          deviceId: one,
          status: 'AddDeviceFailed',
          Reason: expect.stringMatching(/^Device scheduled for firmware upgrade previously/),
        },
        { deviceId: bad, status: 'AddDeviceFailed', Reason: 'Device not eligible for service' },
        { deviceId: '350000000000001', status: 'AddDeviceFailed', Reason: 'Device not found.' },
      ],
    })
    await service.pass(80 * 60_000)
    expect(await statusesOf(id)).toEqual([
      [one, 'Device Accepted'],
      [other, 'Device Accepted'],
    ])
  })

  test('remove, also as the page’s example spells the list', async () => {
    const [one = '', other = ''] = fit()
    const { id } = await caller.schedule({ ...request, deviceList: [one, other] })
    const devicelist = [one, '350000000000001']
    const { body } = await caller.ask('PUT', at(id), { type: 'remove', devicelist })
    expect(body).toHaveProperty('deviceList', [
      { deviceId: one, status: 'RemoveDeviceSucceed', Reason: 'Device removed Successfully' },
      {
        deviceId: '350000000000001',
        status: 'RemoveDeviceFailed',
        Reason: 'Device not found in upgrade',
      },
    ])
    expect(await statusesOf(id)).toEqual([[other, 'RequestPending']])
    expect(Object((await change(id, 'append', [one])).body).deviceList[0].status).toBe(
      'AddDeviceSucceed',
    )
    expect(await statusesOf(id)).toHaveLength(2)
  })

  test('all removed: it never runs', async () => {
    const deviceList = fit().slice(0, 2)
    const { id } = await caller.schedule({ ...request, deviceList })
    await change(id, 'remove', deviceList)
    await service.pass(80 * 60_000)
    expect(await caller.upgrade(mrc, id)).toMatchObject({ status: 'Queued', deviceList: [] })
    await service.pass(hour)
    expect(await caller.upgrade(mrc, id)).toMatchObject({ status: 'UpgradeFailed' })
  })

  test.each([
    [{ type: 'replace', deviceList: ['350000000000001'] }, 'Input binding error'],
    [{ deviceList: ['350000000000001'] }, 'Input binding error'],
    [undefined, 'Input binding error'],
    [{ type: 'append' }, 'Device list is empty'],
    [{ type: 'append', deviceList: ['1'] }, 'Invalid device id format'],
  ])('%j: %s', async (body, message) => {
    const { id } = await caller.schedule(request)
    expect(await caller.ask('PUT', at(id), body)).toEqual(refused(message))
  })

  test('refused once it has started', async () => {
    const { id } = await caller.schedule({ ...request, deviceList: fit().slice(0, 2) })
    await service.pass(90 * 60_000)
    expect(await caller.upgrade(mrc, id)).toHaveProperty('status', 'InProgress')
    const started = refused('Upgrade has already started')
    expect(await change(id, 'append', fit().slice(5, 6))).toEqual(started)
    expect(await caller.ask('DELETE', at(id))).toEqual(started)
  })
})

test('DELETE: success; it is then unknown, in no report, and its devices are free', async () => {
  const deviceList = fit().slice(0, 2)
  const { id } = await caller.schedule({ ...request, deviceList })
  await service.pass(80 * 60_000)
  const queued = async () =>
    (await caller.report(mrc, 'Queued')).reportList?.some((upgrade) => upgrade.id === id)
  expect(await queued()).toBe(true)
  expect(await caller.ask('DELETE', at(id))).toMatchObject({ status: 200, body: { success: true } })
  for (const method of ['GET', 'PUT', 'DELETE']) {
    expect(await caller.ask(method, at(id))).toEqual(refused('Invalid upgradeId'))
  }
  expect(await queued()).toBe(false)
  const again = await caller.schedule({ ...request, deviceList })
  await service.pass(80 * 60_000)
  expect(await statusesOf(again.id)).toEqual(deviceList.map((one) => [one, 'Device Accepted']))
})

test('a reset brings back what the seed had', async () => {
  const [open] = (await caller.report(mrc, 'Queued')).reportList ?? []
  const { id } = await caller.schedule(request)
  await change(open?.id ?? '', 'remove', [open?.deviceList[0]?.deviceId])
  await caller.ask('DELETE', at(open?.id ?? ''))
  await service.reset()
  caller = await service.signIn()
  expect(await caller.upgrade(mrc, open?.id ?? '')).toEqual(open)
  expect(await caller.get(at(id))).toEqual(refused('Invalid upgradeId'))
  expect(Object((await service.call('/__sandbox/clock')).body).now).toBe(
    new Date(testInstant).toISOString(),
  )
})
