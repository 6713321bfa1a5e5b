import { beforeEach, describe, expect, test } from 'vitest'
import { testInstant } from '../test-client'
import { testService, type Story } from './test-service'

/**
 * How an upgrade goes as time passes, by the vendor's pages "Campaign Lifecycle Flow for v1" and
 * "Campaign Timing": checks within about 90 minutes, a later day from midnight UTC on, devices that are
 * not reached queued without end, firmware reported once a night.
 * https://thingspace.verizon.com/content/thingspace-portal/documentation/apis/software-management/getting-started/campaign-timing.html
 */
const service = testService()
const minute = 60_000
const hour = 60 * minute
type Caller = Awaited<ReturnType<typeof service.signIn>>
let caller: Caller
beforeEach(async () => {
  await service.reset()
  caller = await service.signIn()
})

const requestOf = (
  { account, image }: Story,
  deviceList: string[],
  start: string,
  end: string,
) => ({
  accountName: account,
  firmwareName: image.firmwareName,
  firmwareTo: image.toVersion,
  startDate: start,
  endDate: end,
  deviceList,
})
const counted = (list: readonly { status: string }[]) => {
  const count: Record<string, number> = {}
  for (const { status } of list) count[status] = (count[status] ?? 0) + 1
  return count
}

describe.each([0, 1])('forty devices of account %i', (index) => {
  let story: Story
  beforeEach(async () => {
    const found = (await service.stories())[index]
    if (found === undefined) return expect.fail('no story')
    story = found
  })
  const firmwareOf = async () => {
    const { account } = story
    const first = String(BigInt(story.devices[0] ?? '0'))
    const { deviceList } = await caller.devices(account, 0)
    expect(deviceList.some((row) => row.deviceId === first)).toBe(true)
    const own = deviceList.filter((row) => story.devices.includes(row.deviceId))
    return counted(own.map(({ firmware }) => ({ status: firmware })))
  }

  test('are what the image is for, and three have known obstacles', async () => {
    const { image, account, devices, ineligible, willFail } = story
    expect([devices.length, ineligible.length, willFail.length]).toEqual([40, 3, 2])
    expect(new Set(ineligible.map(({ reason }) => reason))).toEqual(
      new Set([
        'not-eligible',
        'in-open-upgrade',
        index === 0 ? 'no-licence' : 'unknown-client-type',
      ]),
    )
    const images = Object((await caller.get(`/firmware/${account}`)).body)
    expect(images).toContainEqual(expect.objectContaining(image))
    expect(await firmwareOf()).toEqual({ [image.fromVersion]: 40 })
    const rows = new Map(
      (await caller.devices(account)).deviceList.map((row) => [row.deviceId, row]),
    )
    for (const { deviceId, reason } of ineligible) {
      const row = rows.get(deviceId)
      expect([reason, row?.['fotaEligible'], row?.['licenseAssigned'], row?.clientType]).toEqual([
        reason,
        reason !== 'not-eligible',
        index === 0 && reason !== 'no-licence',
        reason === 'unknown-client-type' ? undefined : 'OMADM',
      ])
    }
  })

  test('requested → queued → in progress → finished, two failed, and those two again', async () => {
    const { account, devices, image, willFail } = story
    const request = requestOf(story, devices, '2026-01-16', '2026-01-20')
    const { id } = await caller.schedule(request)
    const stands = async (at: string) => {
      const { status, deviceList } = await caller.upgrade(account, at)
      return [status, counted(deviceList)]
    }
    await service.pass(19 * minute)
    expect(await stands(id)).toEqual(['RequestPending', { RequestPending: 40 }])
    await service.pass(60 * minute)
    expect(await stands(id)).toEqual(['Queued', { 'Device Accepted': 37, 'Device Rejected': 3 }])
    await service.pass(11 * minute)
    expect(await stands(id)).toEqual([
      'InProgress',
      { 'Device Accepted': 37, 'Device Rejected': 3 },
    ])
    await service.pass(2 * hour)
    const [status, halfway] = await stands(id)
    expect([status, Object(halfway)['Device Accepted'] > 0]).toEqual(['InProgress', true])
    expect(Object(halfway).UpgradeSuccess).toBeGreaterThan(5)
    await service.pass(2 * hour)
    expect(await stands(id)).toEqual([
      'Finished',
      { UpgradeSuccess: 35, UpgradeFailed: 2, 'Device Rejected': 3 },
    ])
    const { deviceList } = await caller.upgrade(account, id)
    const failed = deviceList.filter((device) => device.status === 'UpgradeFailed')
    expect(failed.map(({ deviceId }) => deviceId)).toEqual(willFail)
    for (const { resultReason } of failed) expect(resultReason).toMatch(/^(Firmware|Device) /)

    // The list of devices hears of it the night after.
    expect(await firmwareOf()).toEqual({ [image.fromVersion]: 40 })
    await service.pass(12 * hour + 16 * minute)
    expect(await firmwareOf()).toEqual({ [image.fromVersion]: 5, [image.toVersion]: 35 })

    const again = await caller.schedule(requestOf(story, willFail, '2026-01-17', '2026-01-20'))
    await service.pass(6 * hour)
    expect(await stands(again.id)).toEqual(['Finished', { UpgradeSuccess: 2 }])
    await service.pass(24 * hour)
    expect(await firmwareOf()).toEqual({ [image.fromVersion]: 3, [image.toVersion]: 37 })
    const history = Object(
      (await caller.get(`/reports/${account}/devices/${willFail[0] ?? ''}`)).body,
    )
    expect(history.map((row: { status: string; id: string }) => [row.id, row.status])).toEqual([
      [again.id, 'UpgradeSuccess'],
      [id, 'UpgradeFailed'],
    ])
  })
})

describe('time', () => {
  let story: Story
  let device: string
  beforeEach(async () => {
    const found = (await service.stories())[1]
    if (found === undefined) return expect.fail('no story')
    story = found
    device = found.devices[0] ?? ''
  })
  const statusAt = async (id: string, at: string) => {
    await service.send('PUT', '/__sandbox/clock', { frozenAt: at })
    return (await caller.upgrade(story.account, id)).status
  }

  test('a later day begins at midnight UTC; the last day is part of the window', async () => {
    const { id } = await caller.schedule(requestOf(story, [device], '2026-01-18', '2026-01-18'))
    expect(await statusAt(id, '2026-01-17T23:59:59Z')).toBe('Queued')
    expect(await statusAt(id, '2026-01-18T00:00:00Z')).toBe('InProgress')
    expect(await statusAt(id, '2026-01-19T00:00:00Z')).toBe('Finished')
  })

  test('the clock may go back: how things stand is a function of it', async () => {
    const { id } = await caller.schedule(requestOf(story, [device], '2026-01-16', '2026-01-20'))
    expect(await statusAt(id, '2026-01-25T00:00:00Z')).toBe('Finished')
    expect(await statusAt(id, '2026-01-16T10:50:00Z')).toBe('RequestPending')
  })

  test('asked for too late in its only day, it does not run', async () => {
    await service.send('PUT', '/__sandbox/clock', { frozenAt: '2026-01-16T23:00:00Z' })
    const { id } = await caller.schedule(requestOf(story, [device], '2026-01-16', '2026-01-16'))
    await service.pass(2 * hour)
    expect(await caller.upgrade(story.account, id)).toMatchObject({
      status: 'UpgradeFailed',
      deviceList: [{ status: 'UpgradeFailed', resultReason: expect.any(String) }],
    })
  })

  test('a device that never answers stays accepted, also when its upgrade is finished', async () => {
    const running = (await caller.report(story.account, 'InProgress')).reportList ?? []
    const [upgrade] = running
    expect(counted(upgrade?.deviceList ?? [])).toHaveProperty('UpgradeSuccess')
    const silent = upgrade?.deviceList.find(({ status }) => status === 'Device Accepted')
    expect(await statusAt(upgrade?.id ?? '', '2026-02-01T00:00:00Z')).toBe('Finished')
    const { deviceList } = await caller.upgrade(story.account, upgrade?.id ?? '')
    expect(deviceList).toContainEqual(silent)
  })

  test('advanceMs moves a standing clock and a running one', async () => {
    const now = async () => Object((await service.call('/__sandbox/clock')).body)
    await service.pass(hour)
    expect(await now()).toEqual({
      now: new Date(testInstant + hour).toISOString(),
      frozen: true,
    })
    await service.send('PUT', '/__sandbox/clock', { frozenAt: null })
    const before = Date.parse((await now()).now)
    await service.pass(hour)
    const { now: after, frozen } = await now()
    expect(frozen).toBe(false)
    expect(Date.parse(after) - before).toBeGreaterThanOrEqual(hour)
    expect(Date.parse(after) - before).toBeLessThan(hour + minute)
  })
})
