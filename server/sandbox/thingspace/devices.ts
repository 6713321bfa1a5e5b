import type { Context } from 'hono'
import { accountOf, type Account } from './accounts'
import { requireTokens } from './caller'
import { deviceRow } from './device-row'
import { hasDevice, readDevices } from './device-store'
import type { Estate } from './estate'
import { invalidParameter } from './refusal'
import type { Thingspace } from './thingspace'

const pageSize = 1000

/**
 * GET /api/fota/v1/devices/{account}/index/{startIndex}: those with larger IMEIs than the index.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-device-list.html
 */
export function listDevices({ estate, clock, signIns }: Thingspace) {
  return (c: Context) => {
    requireTokens(c, signIns)
    const account = accountOf(estate.accounts, c.req.param('account') ?? '')
    const after = readCursor(estate, account, c.req.param('startIndex') ?? '')
    const clientType = readClientType(new URL(c.req.url).searchParams)
    const query = { after, clientType, limit: pageSize + 1 }
    const found = readDevices(estate, account, query, clock.now())
    const page = found.slice(0, pageSize)
    const hasMoreData = found.length > pageSize
    return c.json({
      accountName: account.name,
      hasMoreData,
      lastSeenDeviceId: cursorOf(account, hasMoreData ? (page.at(-1)?.imei ?? '0') : '0'),
      deviceList: page.map((device) => deviceRow(device, account, estate.seed)),
    })
  }
}

/** "0 or a valid IMEI belonging to this account"; the vendor lists an error for each way to miss that. */
function readCursor(estate: Estate, account: Account, text: string): string {
  if (!/^\d+$/.test(text)) throw invalidParameter('Invalid index value')
  if (text === '0') return ''
  if (text.length !== 15) throw invalidParameter('Invalid device id format')
  if (!hasDevice(estate, account, text)) throw invalidParameter('LastSeenDeviceId Not Valid')
  return text
}

/**
 * The table says integer, the example has text: so each account has it in its own way. Never as a
 * number where that would lose the IMEI's first digit.
 */
function cursorOf({ purchaseType }: Account, cursor: string): string | number {
  const isNumber = purchaseType === 'TS-HFOTA-EVNT' && (cursor === '0' || !cursor.startsWith('0'))
  return isNumber ? Number(cursor) : cursor
}

/** No error is documented for another word. */
function readClientType(query: URLSearchParams): string | undefined {
  const values = query.getAll('clientType')
  const [value] = values
  if (value === undefined || value === '') return undefined
  if (values.length > 1 || !['OMADM', 'LWM2M'].includes(value)) {
    throw invalidParameter('Invalid clientType')
  }
  return value
}
