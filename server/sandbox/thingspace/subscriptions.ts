import type { Context } from 'hono'
import { canary } from '../telecomx/canary'
import { accountOf, spareLicences } from './accounts'
import { requireTokens } from './caller'
import { invalidParameter } from './refusal'
import { readIndex } from './reports'
import type { Thingspace } from './thingspace'
import { goPrint, isoHundredths, nextNightlyReport, day } from './wire-times'

/**
 * GET /api/fota/v1/subscriptions/{account}: how the account is billed; a list in one text, though no
 * account here has both. The page's prose promises the registered callback as well, in no field that is
 * documented; where a password is part of it, it must go no further than the gateway.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-subscription-status.html
 */
export function readSubscription({ estate, clock, signIns }: Thingspace) {
  return (c: Context) => {
    requireTokens(c, signIns)
    const account = accountOf(estate.accounts, c.req.param('account') ?? '')
    const { index, name, purchaseType, licensed } = account
    return c.json({
      accountName: name,
      purchaseType,
      licenseCount: licencesOf(account),
      licenseUsedCount: licensed,
      updateTime: isoHundredths(nextNightlyReport(clock.now()) - day + 61_190),
      ...(purchaseType === 'TS-HFOTA-EVNT'
        ? { callback: { password: canary(estate.seed, index, 'fota.callback.password') } }
        : {}),
    })
  }
}

const pageSize = 1000

/**
 * GET /api/fota/v1/licenses/{account}/index/{startIndex}. The page speaks of an IMEI, the example has a
 * row's number: here it is that, and the error for one beyond the end is in the vendor's list.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-license-status.html
 */
export function listLicences({ estate, signIns }: Thingspace) {
  return (c: Context) => {
    requireTokens(c, signIns)
    const account = accountOf(estate.accounts, c.req.param('account') ?? '')
    const offset = readIndex(c.req.param('startIndex') ?? '')
    if (offset > account.licensed) {
      throw invalidParameter('Index exceeds number of devices in list')
    }
    const rows = estate.db.all<{ imei: string; licensed_at: number }>(
      `SELECT imei, licensed_at FROM devices WHERE account = ? AND licensed_at IS NOT NULL
       ORDER BY imei LIMIT ? OFFSET ?`,
      [account.index, pageSize, offset],
    )
    const next = offset + rows.length
    const hasMoreData = next < account.licensed
    return c.json({
      accountName: account.name,
      totalLicenses: licencesOf(account),
      assignedLicenses: account.licensed,
      hasMoreData,
      lastSeenDeviceId: hasMoreData ? next : 0,
      deviceList: rows.map(({ imei, licensed_at }) => ({
        deviceId: imei,
        assignmentTime: goPrint(licensed_at),
      })),
    })
  }
}

function licencesOf({ purchaseType, licensed }: { purchaseType: string; licensed: number }) {
  return purchaseType === 'TS-HFOTA-MRC' ? licensed + spareLicences : 0
}
