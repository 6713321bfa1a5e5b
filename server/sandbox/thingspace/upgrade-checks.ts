import { random } from '../random'
import type { Account } from './accounts'
import { findDevices, isActive, type Device } from './device-store'
import type { Estate } from './estate'
import { imagesOf, type Image } from './images'
import { fateOf, isOpen, resultAt } from './upgrade-life'
import { entriesOfDevices, type Entry, type EntryOfDevice } from './upgrade-store'

export type Wanted = { firmwareName: string; firmwareTo: string }

/**
 * What the checks will find of each device, and what will become of those that pass. They look at how
 * things stand when the upgrade is asked for, and tell it when they are done.
 * https://thingspace.verizon.com/content/thingspace-portal/documentation/apis/software-management/getting-started/campaign-lifecycle-flow-for-v1.html
 */
export function judge(
  estate: Estate,
  account: Account,
  { wanted, imeis, upgrade, at }: { wanted: Wanted; imeis: string[]; upgrade: number; at: number },
): Entry[] {
  const image = imagesOf(account, estate.base).find(
    ({ firmwareName, toVersion }) =>
      firmwareName === wanted.firmwareName && toVersion === wanted.firmwareTo,
  )
  const devices = findDevices(estate, account, imeis, at)
  const earlier = new Map<string, EntryOfDevice[]>()
  for (const entry of entriesOfDevices(estate, imeis)) {
    earlier.set(entry.imei, [...(earlier.get(entry.imei) ?? []), entry])
  }
  return imeis.map((imei) => {
    const device = devices.get(imei)
    const before = earlier.get(imei) ?? []
    const verdict = verdictOn(device, image, account, before, at)
    const entry = { upgrade, imei, firmware_from: device?.firmware ?? null, verdict }
    if (verdict !== null || device === undefined) {
      return { ...entry, outcome: null, reason: null, after_ms: null }
    }
    const attempt = before.filter(
      (one) => one.outcome === 'failed' && resultAt(one, at) !== undefined,
    ).length
    const grounds = {
      imei,
      story: device.story === 1,
      fails: device.fails,
      active: isActive(device),
      attempt,
    }
    return { ...entry, ...fateOf(grounds, estate.seed) }
  })
}

/** In the words of the vendor's tables of results, those of v2 where v1's is not public. */
function verdictOn(
  device: Device | undefined,
  image: Image | undefined,
  account: Account,
  before: readonly EntryOfDevice[],
  at: number,
): string | null {
  if (device === undefined) return 'Device not found.'
  if (image === undefined) return 'Firmware not found.'
  if (device.eligible === 0) return 'Device not eligible for service'
  if (device.client_type === null) return 'Unknown client device type'
  if (device.model !== image.model) return 'Device make/model does not meet software prerequisites.'
  if (device.firmware !== image.fromVersion) {
    return 'Current device software version does not meet software prerequisites.'
  }
  if (before.some((entry) => isOpen(entry, at))) {
    return 'Device scheduled for firmware upgrade previously, needs to be completed before another upgrade is scheduled.'
  }
  const needsLicence = account.purchaseType === 'TS-HFOTA-MRC'
  return needsLicence && device.licensed_at === null ? 'No license attached to device' : null
}

/** The same id for the same upgrade of the same seed. */
export function upgradeId(seed: number, seq: number): string {
  const hex = random(seed, 'fota-upgrade', seq).hex(32)
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ]
  return [...parts, hex.slice(20)].join('-')
}
