import type { Context } from 'hono'
import { accountOf } from './accounts'
import { requireTokens } from './caller'
import { invalidParameter } from './refusal'
import type { Thingspace } from './thingspace'
import { resultAt, resultOf, statuses, statusOf } from './upgrade-life'
import { upgradeRows } from './upgrade-row'
import { entriesOfDevices, upgradesAfter } from './upgrade-store'
import { calendarDay, day, isoSeconds } from './wire-times'
import { isImei } from './upgrade-request'

/** Reports go back six months. */
const kept = 183 * day

/** Documented nowhere; small enough that a year's upgrades are several pages. */
const pageSize = 20

/**
 * GET /api/fota/v1/reports/{account}/status/{upgradeStatus}/index/{startIndex}, oldest first. Where there
 * is nothing, the list is null; the last id is told on the last page too, as in the examples.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-upgrades-by-status.html
 */
export function listByStatus({ estate, clock, signIns }: Thingspace) {
  return (c: Context) => {
    requireTokens(c, signIns)
    const account = accountOf(estate.accounts, c.req.param('account') ?? '')
    const status = statuses.find((known) => known === c.req.param('upgradeStatus'))
    if (status === undefined) throw invalidParameter('Invalid upgradeStatus')
    const after = readIndex(c.req.param('startIndex') ?? '')
    const now = clock.now()
    const found = upgradesAfter(estate, account.index, after).filter(
      (upgrade) => upgrade.created_at > now - kept && statusOf(upgrade, now) === status,
    )
    const page = found.slice(0, pageSize)
    return c.json({
      hasMoreFlag: found.length > pageSize,
      lastSeenUpgradeId: page.at(-1)?.seq ?? 0,
      reportList: page.length === 0 ? null : upgradeRows(estate, page, now),
    })
  }
}

/**
 * GET /api/fota/v1/reports/{account}/devices/{deviceId}: what came of each upgrade, newest first. A
 * device that is not of the account has none.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-device-upgrade-history.html
 */
export function listHistory({ estate, clock, signIns }: Thingspace) {
  return (c: Context) => {
    requireTokens(c, signIns)
    const account = accountOf(estate.accounts, c.req.param('account') ?? '')
    const deviceId = c.req.param('deviceId') ?? ''
    if (!isImei(deviceId)) throw invalidParameter('Invalid device id format')
    const now = clock.now()
    const rows = entriesOfDevices(estate, [deviceId]).flatMap((entry) => {
      const at = resultAt(entry, now)
      if (at === undefined || at <= now - kept || entry.account !== account.index) return []
      const { status, resultReason: reason } = resultOf(entry, at)
      return [
        {
          deviceId,
          id: entry.id,
          accountName: account.name,
          firmwareFrom: entry.firmware_from ?? undefined,
          firmwareTo: entry.firmware_to,
          startDate: calendarDay(entry.starts_at),
          upgradeStartTime: isoSeconds(entry.starts_at),
          status,
          reason,
        },
      ]
    })
    return c.json(rows.toReversed())
  }
}

export function readIndex(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw invalidParameter('Invalid index value')
  return Number(text)
}
