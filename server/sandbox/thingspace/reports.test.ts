import { beforeAll, describe, expect, test } from 'vitest'
import { refused, testService } from './test-service'

/**
 * Images, reports, subscriptions and licences, by the vendor's pages "Get Firmware List", "Get Upgrades
 * by Status", "Get Device Upgrade History", "Get Subscription Status" and "Get License Status".
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference.html
 */
const service = testService()
const { mrc, evnt } = service
type Caller = Awaited<ReturnType<typeof service.signIn>>
let caller: Caller
beforeAll(async () => {
  caller = await service.signIn()
})
const bodyOf = async (path: string) => Object((await caller.get(path)).body)
const nameless = refused('Invalid account name format')

describe('GET /firmware/{account}', () => {
  test('a bare list with the example’s fields; the release note is mostly empty', async () => {
    const images = await bodyOf(`/firmware/${mrc}`)
    expect(images).toContainEqual({
      firmwareName: 'FOTA_Verizon_Model-A_01To02_HF',
      participantName: mrc,
      launchDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      releaseNote: '',
      model: 'Model-A',
      make: 'Verizon',
      fromVersion: 'VerizonFirmwareVersion-01',
      toVersion: 'VerizonFirmwareVersion-02',
    })
    const notes = images.map((image: { releaseNote: string }) => image.releaseNote)
    expect(notes.filter((note: string) => note !== '').length).toBeGreaterThan(0)
    expect(notes.filter((note: string) => note === '').length).toBeGreaterThan(notes.length / 2)
  })

  test('is computed from the devices of the account', async () => {
    const modelsOf = async (account: string) =>
      (await bodyOf(`/firmware/${account}`)).map(({ model }: { model: string }) => model)
    expect(await modelsOf(mrc)).toContain('HL-40')
    expect(await modelsOf(evnt)).not.toContain('HL-40')
    expect(await caller.get('/firmware/nobody')).toEqual(nameless)
  })
})

describe('GET /reports/{account}/status/{status}/index/{index}', () => {
  test('six words, and each of them somewhere', async () => {
    for (const status of [
      'RequestPending',
      'Queued',
      'RequestFailed',
      'InProgress',
      'Finished',
      'UpgradeFailed',
    ]) {
      const { reportList } = await caller.report(evnt, status)
      expect(new Set(reportList?.map((upgrade) => upgrade.status))).toEqual(new Set([status]))
    }
    for (const word of ['Cancelled', 'finished', 'In progress']) {
      const path = `/reports/${evnt}/status/${encodeURIComponent(word)}/index/0`
      expect(await caller.get(path)).toEqual(refused('Invalid upgradeStatus'))
    }
  })

  test('pages of twenty by row ids, oldest first; hasMoreFlag alone says whether there is more', async () => {
    const first = await caller.report(evnt, 'Finished')
    expect(Object.keys(first)).toEqual(['hasMoreFlag', 'lastSeenUpgradeId', 'reportList'])
    expect([first.hasMoreFlag, first.reportList?.length]).toEqual([true, 20])
    const second = await caller.report(evnt, 'Finished', first.lastSeenUpgradeId)
    expect(second.hasMoreFlag).toBe(false)
    // As in the vendor's examples: the last row's, not the 0 of its text.
    expect(second.lastSeenUpgradeId).toBeGreaterThan(first.lastSeenUpgradeId)
    const all = [...(first.reportList ?? []), ...(second.reportList ?? [])]
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    const starts = all.map(({ startDate }) => startDate.slice(0, 10))
    expect(starts.toSorted().slice(0, 3)).toEqual(starts.slice(0, 3))
  })

  test('where there is nothing, reportList is null', async () => {
    const nothing = { hasMoreFlag: false, lastSeenUpgradeId: 0, reportList: null }
    expect(await caller.report(mrc, 'RequestFailed')).toEqual(nothing)
    expect(await caller.report(evnt, 'Finished', 999_999)).toEqual(nothing)
  })

  test('the start is a date in most rows and an instant in some; the end is not always there', async () => {
    const first = await caller.report(evnt, 'Finished')
    const second = await caller.report(evnt, 'Finished', first.lastSeenUpgradeId)
    const all = [...(first.reportList ?? []), ...(second.reportList ?? [])]
    const starts = all.map(({ startDate }) => startDate)
    expect(starts.some((text) => /^\d{4}-\d\d-\d\d$/.test(text))).toBe(true)
    expect(starts.some((text) => /^\d{4}-\d\d-\d\dT00:00:00\.000Z$/.test(text))).toBe(true)
    const ends = all.filter(({ endDate }) => endDate !== undefined).length
    expect(ends).toBeGreaterThan(all.length / 2)
    expect(ends).toBeLessThan(all.length)
    const reasons = all.flatMap(({ deviceList }) => deviceList.map((each) => each.resultReason))
    // A time in the middle of a sentence, as RFC 822 has it.
    expect(
      reasons.some((text) => /\b\d\d [A-Z][a-z]{2} \d\d \d\d:\d\d UTC$/.test(text ?? '')),
    ).toBe(true)
  })

  test('six months, then they are gone from the reports', async () => {
    const before = (await caller.report(mrc, 'Finished')).reportList?.length ?? 0
    await service.pass(60 * 24 * 60 * 60_000)
    const after = (await caller.report(mrc, 'Finished')).reportList ?? []
    expect(after.map(({ startDate }) => startDate.slice(0, 10) > '2025-09-01')).not.toContain(false)
    expect(before).toBe(9)
    await service.send('PUT', '/__sandbox/clock', { frozenAt: '2026-01-16T10:45:00Z' })
  })

  test.each(['x', '-1', '1.5', '9'.repeat(16)])('index %s: Invalid index value', async (index) => {
    expect(await caller.get(`/reports/${mrc}/status/Queued/index/${index}`)).toEqual(
      refused('Invalid index value'),
    )
  })
})

describe('GET /reports/{account}/devices/{deviceId}', () => {
  test('a bare list with the example’s fields, lower-case reason, one row for each result', async () => {
    const [upgrade] = (await caller.report(mrc, 'Finished')).reportList ?? []
    const done = upgrade?.deviceList.find(({ status }) => status === 'UpgradeSuccess')
    const rows = await bodyOf(`/reports/${mrc}/devices/${done?.deviceId ?? ''}`)
    expect(rows).toEqual([
      {
        deviceId: done?.deviceId,
        id: upgrade?.id,
        accountName: mrc,
        firmwareFrom: expect.any(String),
        firmwareTo: upgrade?.firmwareTo,
        startDate: upgrade?.startDate.slice(0, 10),
        upgradeStartTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        status: 'UpgradeSuccess',
        reason: 'success',
      },
    ])
    const { deviceList } = await caller.devices(mrc, done?.deviceId)
    expect(deviceList.length).toBeGreaterThan(0)
  })

  test('none for a device without upgrades, of another account, or nobody’s', async () => {
    const [first] = (await caller.report(mrc, 'Finished')).reportList ?? []
    const [{ deviceId: foreign } = { deviceId: '' }] = first?.deviceList ?? []
    for (const [account, device] of [
      [mrc, '900000000000001'],
      [evnt, foreign],
      [mrc, '111111111111111'],
    ]) {
      expect(await bodyOf(`/reports/${account}/devices/${device}`)).toEqual([])
    }
    expect(await caller.get(`/reports/${mrc}/devices/12345`)).toEqual(
      refused('Invalid device id format'),
    )
  })
})

describe('GET /subscriptions/{account}', () => {
  test('how it is billed, and how many licences are used', async () => {
    const one = await bodyOf(`/subscriptions/${mrc}`)
    expect(one).toEqual({
      accountName: mrc,
      purchaseType: 'TS-HFOTA-MRC',
      licenseCount: one.licenseUsedCount + 25,
      licenseUsedCount: expect.any(Number),
      updateTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/),
    })
    expect(await bodyOf(`/subscriptions/${evnt}`)).toMatchObject({
      purchaseType: 'TS-HFOTA-EVNT',
      licenseCount: 0,
      licenseUsedCount: 0,
    })
    expect(await caller.get('/subscriptions/nobody')).toEqual(nameless)
  })
})

describe('GET /licenses/{account}/index/{index}', () => {
  test('a thousand a page, by the row’s number', async () => {
    const first = await bodyOf(`/licenses/${mrc}/index/0`)
    expect(first).toMatchObject({ accountName: mrc, hasMoreData: true, lastSeenDeviceId: 1000 })
    expect(first.deviceList).toHaveLength(1000)
    expect(first.deviceList[0]).toEqual({
      deviceId: expect.stringMatching(/^\d{15}$/),
      assignmentTime: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)? \+0000 UTC$/),
    })
    const second = await bodyOf(`/licenses/${mrc}/index/1000`)
    expect(second).toMatchObject({ hasMoreData: false, lastSeenDeviceId: 0 })
    expect(second.deviceList).toHaveLength(first.assignedLicenses - 1000)
    const { licenseCount, licenseUsedCount } = await bodyOf(`/subscriptions/${mrc}`)
    expect([first.totalLicenses, first.assignedLicenses]).toEqual([licenseCount, licenseUsedCount])
  })

  test('an event-billed account has none', async () => {
    expect(await bodyOf(`/licenses/${evnt}/index/0`)).toEqual({
      accountName: evnt,
      totalLicenses: 0,
      assignedLicenses: 0,
      hasMoreData: false,
      lastSeenDeviceId: 0,
      deviceList: [],
    })
  })

  test.each([
    ['350000000013835', 'Index exceeds number of devices in list'],
    ['x', 'Invalid index value'],
  ])('index %s: %s', async (index, message) => {
    expect(await caller.get(`/licenses/${mrc}/index/${index}`)).toEqual(refused(message))
  })
})
