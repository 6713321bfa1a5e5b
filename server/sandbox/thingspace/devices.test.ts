import { beforeAll, describe, expect, test } from 'vitest'
import { refused, testService } from './test-service'

/**
 * GET /api/fota/v1/devices/{account}/index/{startIndex}, by the vendor's page "Get Device List"; its
 * errors by the page "Error Messages".
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-device-list.html
 * https://thingspace.verizon.com/resources/documentation/software_management/API_Reference/Error_Messages/
 */
const service = testService()
const { mrc, evnt } = service
type Caller = Awaited<ReturnType<typeof service.signIn>>
type Row = Awaited<ReturnType<Caller['devices']>>['deviceList'][number]
let caller: Caller
let all: Record<string, Row[]>

async function everyPage(account: string): Promise<Row[]> {
  const rows: Row[] = []
  let index: string | number = 0
  for (let page = 0; page < 10; page++) {
    const answer: Awaited<ReturnType<Caller['devices']>> = await caller.devices(account, index)
    rows.push(...answer.deviceList)
    if (!answer.hasMoreData) return rows
    index = answer.lastSeenDeviceId
  }
  return expect.fail('ten pages and no end')
}

beforeAll(async () => {
  caller = await service.signIn()
  all = { [mrc]: await everyPage(mrc), [evnt]: await everyPage(evnt) }
})
const rowsOf = (account: string) => all[account] ?? []
const both = () => [...rowsOf(mrc), ...rowsOf(evnt)]

describe('pages', () => {
  test('1,000 at most; hasMoreData and lastSeenDeviceId lead to the rest', async () => {
    const first = await caller.devices(mrc)
    expect(Object.keys(first)).toEqual([
      'accountName',
      'hasMoreData',
      'lastSeenDeviceId',
      'deviceList',
    ])
    expect(first).toMatchObject({ accountName: mrc, hasMoreData: true })
    expect(first.deviceList).toHaveLength(1000)
    expect(String(first.lastSeenDeviceId)).toBe(first.deviceList.at(-1)?.deviceId)
    expect(rowsOf(mrc).length + rowsOf(evnt).length).toBe(3000)
  })

  test('IMEIs of fifteen digits, ascending, each once', () => {
    for (const account of [mrc, evnt]) {
      const ids = rowsOf(account).map((row) => row.deviceId)
      expect(ids.every((id) => /^\d{15}$/.test(id))).toBe(true)
      expect(ids.toSorted()).toEqual(ids)
      expect(new Set(ids).size).toBe(ids.length)
    }
    expect(both().some((row) => row.deviceId.startsWith('0'))).toBe(true)
  })

  test('the index is the IMEI after which to go on, whichever of the account’s it is', async () => {
    const [, second, third] = rowsOf(evnt)
    const { deviceList } = await caller.devices(evnt, second?.deviceId)
    expect(deviceList[0]).toEqual(third)
  })

  test('the cursor is text in one account and a number in the other; 0 at the end', async () => {
    const last = async (account: string) => {
      const { lastSeenDeviceId } = await caller.devices(account, rowsOf(account).at(-2)?.deviceId)
      return lastSeenDeviceId
    }
    expect((await caller.devices(mrc)).lastSeenDeviceId).toBeTypeOf('string')
    expect((await caller.devices(evnt)).lastSeenDeviceId).toBeTypeOf('number')
    expect([await last(mrc), await last(evnt)]).toEqual(['0', 0])
  })

  test.each([
    ['abc', 'Invalid index value'],
    ['-1', 'Invalid index value'],
    ['1.5', 'Invalid index value'],
    ['12345', 'Invalid device id format'],
    ['3500000000138350', 'Invalid device id format'],
    ['111111111111111', 'LastSeenDeviceId Not Valid'],
  ])('index %s: %s', async (index, message) => {
    expect(await caller.get(`/devices/${mrc}/index/${index}`)).toEqual(refused(message))
  })

  test('an IMEI of the other account is not this one’s', async () => {
    const foreign = rowsOf(evnt)[0]?.deviceId ?? ''
    expect(await caller.get(`/devices/${mrc}/index/${foreign}`)).toEqual(
      refused('LastSeenDeviceId Not Valid'),
    )
  })

  test.each([
    ['0242078698', 'Invalid account name format'],
    ['242078698-00001', 'Invalid account name format'],
    ['0242078698-00002', 'Inactive account'],
  ])('account %s: %s', async (account, message) => {
    expect(await caller.get(`/devices/${account}/index/0`)).toEqual(refused(message))
  })
})

describe('clientType', () => {
  test.each(['OMADM', 'LWM2M'])('%s: those that say so', async (type) => {
    const { deviceList } = await caller.devices(mrc, 0, `?clientType=${type}`)
    const wanted = rowsOf(mrc).filter((row) => row.clientType === type)
    expect(deviceList.filter((row) => row.clientType !== undefined)).toEqual(wanted.slice(0, 1000))
    expect(deviceList.length).toBeGreaterThan(200)
  })

  test('empty is as if not given; another word, or two, is refused', async () => {
    expect((await caller.devices(mrc, 0, '?clientType=')).deviceList).toHaveLength(1000)
    for (const query of ['clientType=HTTP', 'clientType=OMADM&clientType=LWM2M']) {
      expect(await caller.get(`/devices/${mrc}/index/0?${query}`)).toEqual(
        refused('Invalid clientType'),
      )
    }
  })
})

describe('rows', () => {
  test('the example’s three devices are as in the example', () => {
    const rows = rowsOf(mrc).filter((row) => row.deviceId.startsWith('90000000000'))
    const same = {
      model: 'Model-A',
      make: 'Verizon',
      firmware: 'VerizonFirmwareVersion-01',
      fotaEligible: true,
      licenseAssigned: true,
    }
    expect(rows).toEqual([
      {
        ...same,
        deviceId: '900000000000001',
        mdn: '0000040881',
        upgradeTime: '2018-03-03 00:28:33.152 +0000 UTC',
      },
      {
        ...same,
        deviceId: '900000000000999',
        mdn: '0000041879',
        upgradeTime: '2018-03-03 00:28:34.067 +0000 UTC',
      },
      {
        ...same,
        deviceId: '900000000001000',
        mdn: '0000041880',
        upgradeTime: '2018-03-03 00:28:34.068 +0000 UTC',
      },
    ])
  })

  test('F49 F50 upgradeTime: never, as the vendor prints it, as an instant, or not there', () => {
    const times = both().map((row) => row.upgradeTime)
    const shapes = [
      /^01\/01\/1900 0:0:0$/,
      /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} \+0000 UTC$/,
      /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,2})? \+0000 UTC$/,
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/,
    ]
    for (const shape of shapes) {
      expect(times.filter((time) => shape.test(time ?? '')).length, String(shape)).toBeGreaterThan(
        2,
      )
    }
    expect(times).toContain(undefined)
    expect(times).toContain('0001-01-01 00:00:00 +0000 UTC')
    const other = times.filter((time) => !shapes.some((shape) => shape.test(time ?? '')))
    expect(new Set(other)).toEqual(new Set([undefined]))
  })

  test('any field but the IMEI may be missing, and rarely is', () => {
    for (const field of ['status', 'clientType', 'fotaEligible', 'licenseAssigned']) {
      const missing = both().filter((row) => !Object.hasOwn(row, field)).length
      expect(missing, field).toBeGreaterThan(0)
      expect(missing, field).toBeLessThan(200)
    }
  })

  test('licences are the MRC account’s alone; states are spelled in several ways', () => {
    expect(rowsOf(evnt).some((row) => row['licenseAssigned'] === true)).toBe(false)
    expect(rowsOf(mrc).filter((row) => row['licenseAssigned'] === true).length).toBeGreaterThan(900)
    const states = new Set(both().map((row) => row.status))
    for (const state of ['Active', 'active', 'Suspend', 'Deactive', 'Pre-active', undefined]) {
      expect(states).toContain(state)
    }
  })

  test('what no document has is a secret that says where it comes from', () => {
    const documented = new Set(
      'deviceId mdn model make firmware fotaEligible licenseAssigned upgradeTime status clientType'.split(
        ' ',
      ),
    )
    const extras = both().flatMap((row) =>
      Object.entries(row).filter(([name]) => !documented.has(name)),
    )
    expect(extras.length).toBeGreaterThan(3)
    for (const [name, value] of extras) {
      expect([name, value]).toEqual(['sim', { ki: expect.stringMatching(/^CANARY-fota\.\d\.ki-/) }])
    }
  })
})
