import type { Context } from 'hono'
import { accountOf } from './accounts'
import { requireTokens } from './caller'
import type { Estate } from './estate'
import { invalidParameter } from './refusal'
import { schedule } from './schedule'
import type { Thingspace } from './thingspace'
import { judge } from './upgrade-checks'
import { hasStarted } from './upgrade-life'
import { readChange, readRequest } from './upgrade-request'
import { upgradeRows } from './upgrade-row'
import {
  addEntries,
  cancelUpgrade,
  entriesOf,
  findUpgrade,
  removeEntries,
  type Entry,
  type StoredUpgrade,
} from './upgrade-store'

/**
 * POST /api/fota/v1/upgrades: accepted, not scheduled.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/schedule-firmware-upgrade.html
 */
export function scheduleUpgrade({ estate, clock, signIns }: Thingspace) {
  return async (c: Context) => {
    requireTokens(c, signIns)
    const now = clock.now()
    const { accountName, ...request } = readRequest(await c.req.text(), now)
    const account = accountOf(estate.accounts, accountName)
    const upgrade = schedule(estate, account, request, now)
    if (upgrade === undefined) throw new Error('the upgrade was not stored')
    const [row] = upgradeRows(estate, [{ ...upgrade, end_date: null }], now)
    return c.json(row)
  }
}

/**
 * GET /api/fota/v1/upgrades/{accountName}/upgrade/{upgradeId}
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-upgrade-information.html
 */
export function readUpgrade(thingspace: Thingspace) {
  return (c: Context) => {
    requireTokens(c, thingspace.signIns)
    const { upgrade } = upgradeOf(c, thingspace.estate)
    const [row] = upgradeRows(thingspace.estate, [upgrade], thingspace.clock.now())
    return c.json(row)
  }
}

/**
 * PUT /api/fota/v1/upgrades/{accountName}/upgrade/{upgradeId}: until the upgrade has started, and each
 * device for itself. Only the answer to a device that was added is documented.
 * https://thingspace.verizon.com/resources/documentation/software_management/API_Reference/Add_or_Remove_Devices_in_Upgrade/
 */
export function changeUpgrade({ estate, clock, signIns }: Thingspace) {
  return async (c: Context) => {
    requireTokens(c, signIns)
    const now = clock.now()
    const { account, upgrade } = upgradeOf(c, estate)
    const { type, imeis } = readChange(await c.req.text())
    if (hasStarted(upgrade, now)) throw invalidParameter('Upgrade has already started')
    const deviceList =
      type === 'append'
        ? append(
            estate,
            upgrade,
            judge(estate, account, {
              wanted: { firmwareName: upgrade.firmware_name, firmwareTo: upgrade.firmware_to },
              imeis,
              upgrade: upgrade.seq,
              at: now,
            }),
          )
        : remove(estate, upgrade, imeis)
    return c.json({ accountName: account.name, id: upgrade.id, deviceList })
  }
}

function append(estate: Estate, { seq }: StoredUpgrade, judged: readonly Entry[]) {
  const added = judged.filter(({ verdict }) => verdict === null)
  // One that the checks had refused before is no longer refused.
  removeEntries(
    estate,
    seq,
    added.map(({ imei }) => imei),
  )
  addEntries(estate, seq, added)
  return judged.map(({ imei, verdict }) =>
    verdict === null
      ? { deviceId: imei, status: 'AddDeviceSucceed', Reason: 'Device added Successfully' }
      : { deviceId: imei, status: 'AddDeviceFailed', Reason: verdict },
  )
}

function remove(estate: Estate, upgrade: StoredUpgrade, imeis: readonly string[]) {
  const inside = new Set(entriesOf(estate, [upgrade]).map(({ imei }) => imei))
  removeEntries(
    estate,
    upgrade.seq,
    imeis.filter((imei) => inside.has(imei)),
  )
  return imeis.map((imei) =>
    inside.has(imei)
      ? { deviceId: imei, status: 'RemoveDeviceSucceed', Reason: 'Device removed Successfully' }
      : { deviceId: imei, status: 'RemoveDeviceFailed', Reason: 'Device not found in upgrade' },
  )
}

/**
 * DELETE /api/fota/v1/upgrades/{accountName}/upgrade/{upgradeId}: until it has started. It is in no
 * report from then on, and asking for it is an error: v1 has no word for a cancelled upgrade.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/cancel-an-upgrade.html
 */
export function deleteUpgrade({ estate, clock, signIns }: Thingspace) {
  return (c: Context) => {
    requireTokens(c, signIns)
    const { upgrade } = upgradeOf(c, estate)
    if (hasStarted(upgrade, clock.now())) throw invalidParameter('Upgrade has already started')
    cancelUpgrade(estate, upgrade.seq)
    return c.json({ success: true })
  }
}

function upgradeOf(c: Context, estate: Estate) {
  const account = accountOf(estate.accounts, c.req.param('accountName') ?? '')
  const id = c.req.param('upgradeId') ?? ''
  if (!/^[\da-f-]+$/i.test(id)) throw invalidParameter('Invalid uuid')
  const upgrade = findUpgrade(estate, account.index, id)
  if (upgrade === undefined) throw invalidParameter('Invalid upgradeId')
  return { account, upgrade }
}
