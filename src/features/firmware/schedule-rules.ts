import type { Firmware, FotaDevice, Subscription } from '#/api/thingspace/schemas'
import type { Upgrade } from '#/api/thingspace/upgrade-schemas'
import { readImeis } from '#/lib/imei'
import type { RefusedImei } from '#/lib/imei'

/**
 * Why a device cannot be in an upgrade to an image, the first that holds. The service checks again, and
 * its word counts: this is a preview of its checks.
 * https://thingspace.verizon.com/content/thingspace-portal/documentation/apis/software-management/getting-started/campaign-lifecycle-flow-for-v1.html
 */
export const obstacles = [
  'wrongModel',
  'notEligible',
  'eligibilityUnknown',
  'clientUnknown',
  'wrongVersion',
  'inOpenUpgrade',
  'notActive',
  'noLicence',
  'licenceUnknown',
] as const

export type Obstacle = (typeof obstacles)[number]

export type Conditions = {
  image: Pick<Firmware, 'make' | 'model' | 'fromVersion'>
  /** Devices that an upgrade has not done with. */
  busy: ReadonlySet<string>
  needsLicences: boolean
  /** Some devices of the account tell their protocol; in an old account none does. */
  tellsProtocols: boolean
}

export function obstacleOf(device: FotaDevice, conditions: Conditions): Obstacle | null {
  const { image, busy, tellsProtocols } = conditions
  if (device.make !== image.make || device.model !== image.model) return 'wrongModel'
  if (device.eligible === null) return 'eligibilityUnknown'
  if (!device.eligible) return 'notEligible'
  if (device.protocol === null && tellsProtocols) return 'clientUnknown'
  if (device.firmware === null || device.firmware !== image.fromVersion) return 'wrongVersion'
  if (busy.has(device.imei)) return 'inOpenUpgrade'
  // A word that nobody documented may well mean "active".
  const state = device.state?.known ?? 'active'
  if (state !== 'active') return 'notActive'
  if (!conditions.needsLicences) return null
  if (device.licensed === null) return 'licenceUnknown'
  return device.licensed ? null : 'noLicence'
}

export type JudgedDevice = { device: FotaDevice; obstacle: Obstacle | null }

export type Judged = {
  /** Those of the image's make and model: the eligible first, each part in the order of the list. */
  shown: JudgedDevice[]
  eligible: number
  /** Of another make or model. */
  others: number
  /** Those shown. */
  byImei: ReadonlyMap<string, JudgedDevice>
  /** Every device of the account. */
  all: readonly FotaDevice[]
}

export function judgeDevices(
  devices: readonly FotaDevice[],
  conditions: Omit<Conditions, 'tellsProtocols'>,
): Judged {
  const all = { ...conditions, tellsProtocols: devices.some(({ protocol }) => protocol !== null) }
  const fit: JudgedDevice[] = []
  const unfit: JudgedDevice[] = []
  const byImei = new Map<string, JudgedDevice>()
  for (const device of devices) {
    const obstacle = obstacleOf(device, all)
    // Of an account's many devices an image concerns a few: nothing is kept of the others.
    if (obstacle === 'wrongModel') continue
    const judged = { device, obstacle }
    byImei.set(device.imei, judged)
    if (obstacle === null) fit.push(judged)
    else unfit.push(judged)
  }
  return {
    shown: [...fit, ...unfit],
    eligible: fit.length,
    others: devices.length - fit.length - unfit.length,
    byImei,
    all: devices,
  }
}

export type RefusedLine = {
  /** Its place among the refused, of which two may be alike. */
  at: number

  text: string
  reason: RefusedImei['reason'] | Obstacle | 'notInAccount'
}

export type PastedDevices = { taken: string[]; refused: RefusedLine[] }

/** What a pasted list means for an image: which devices can be taken, and why each other one cannot. */
export function sortPasted(
  pasted: string,
  { byImei, all }: Pick<Judged, 'byImei' | 'all'>,
): PastedDevices {
  const read = readImeis(pasted)
  const wanted = new Set(read.taken)
  const here = new Set(all.filter(({ imei }) => wanted.has(imei)).map(({ imei }) => imei))
  const taken: string[] = []
  const refused: Array<Omit<RefusedLine, 'at'>> = [...read.refused]
  for (const imei of read.taken) {
    const judged = byImei.get(imei)
    const reason = judged ? judged.obstacle : here.has(imei) ? 'wrongModel' : 'notInAccount'
    if (reason === null) taken.push(imei)
    else refused.push({ text: imei, reason })
  }
  return { taken, refused: refused.map((line, at) => ({ ...line, at })) }
}

/** The chosen ones that can still be taken, and those that no longer can. */
export function sortChosen(
  imeis: readonly string[],
  { byImei }: Pick<Judged, 'byImei'>,
): { taken: string[]; lost: string[] } {
  const isFit = (imei: string) => byImei.get(imei)?.obstacle === null
  return {
    taken: imeis.filter(isFit),
    lost: imeis.filter((imei) => !isFit(imei)),
  }
}

/** How many are left out, by reason, most first. */
export function countObstacles(
  shown: readonly JudgedDevice[],
): Array<{ obstacle: Obstacle; count: number }> {
  const counts = new Map<Obstacle, number>()
  for (const { obstacle } of shown) {
    if (obstacle !== null) counts.set(obstacle, (counts.get(obstacle) ?? 0) + 1)
  }
  return [...counts]
    .map(([obstacle, count]) => ({ obstacle, count }))
    .toSorted((a, b) => b.count - a.count)
}

/**
 * Devices that the open upgrades have not done with. One that was refused is in none; one with a result
 * is done, though the upgrade go on.
 */
export function busyDevices(open: readonly Upgrade[]): ReadonlySet<string> {
  const done = new Set(['rejected', 'succeeded', 'failed', 'removed'])
  return new Set(
    open.flatMap(({ devices }) =>
      devices.filter(({ outcome }) => !done.has(outcome.known ?? '')).map(({ imei }) => imei),
    ),
  )
}

/** A licence per device is needed where upgrades are not billed one by one. */
export function needsLicences({ monthly, perEvent }: Pick<Subscription, 'monthly' | 'perEvent'>) {
  return monthly === true && perEvent !== true
}

/** The devices that an upgrade tried and that did not make it. */
export function failedDevices({ devices }: Pick<Upgrade, 'devices'>): string[] {
  return devices.filter(({ outcome }) => outcome.known === 'failed').map(({ imei }) => imei)
}

/** An upgrade names its image, which may stand for several versions to start from. */
export function imageOfUpgrade(
  { firmwareName, firmwareTo }: Pick<Upgrade, 'firmwareName' | 'firmwareTo'>,
  images: readonly Firmware[],
  devices: readonly FotaDevice[],
  imeis: readonly string[],
): Firmware | undefined {
  const named = images.filter(
    ({ name, toVersion }) => name === firmwareName && toVersion === firmwareTo,
  )
  if (named.length < 2) return named[0]
  const wanted = new Set(imeis)
  const tried = devices.filter(({ imei }) => wanted.has(imei))
  const fitting = (image: Firmware) =>
    tried.filter(
      ({ make, model, firmware }) =>
        make === image.make && model === image.model && firmware === image.fromVersion,
    ).length
  return named.toSorted((a, b) => fitting(b) - fitting(a))[0]
}
