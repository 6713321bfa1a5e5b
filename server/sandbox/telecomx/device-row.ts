import { random } from '../random'
import { kinds } from './catalogue'
import { lookOf } from './device-look'
import type { StoredDevice } from './device-store'
import { lastUiComm } from './heartbeat'

export type DeviceRow = {
  _id: string
  type: 'STB' | 'ANDROID'
  deviceId: string
  name: string
  enabled: boolean
  info: {
    lastComm: string | null
    lastUiComm?: string | null
    model?: string
    androidVersion?: string | null
    appVersion: string
    hbversion?: string
  }
  tabletProfile?: string | null
  applications: {
    _id: string
    name: string
    versionCode: number
    versionName: string
    installed: boolean
  }[]
  appsMissing?: string[]
  appsOutdated?: string[]
  androidType?: string
}

/**
 * A row as the examples have it, not as the table beside them says: `model` and `hbversion` are in the
 * examples only, a set-top box has none of `appsMissing`, `appsOutdated`, `androidType`, and `type` is
 * not the `type` that is asked for. https://wiki.telecomx.dk/doku.php?id=api:flexcare:device:list
 */
export function deviceRow(stored: StoredDevice, seed: number): DeviceRow {
  const kind = kinds[stored.kind] ?? 'STB'
  const look = lookOf(kind, stored.number, seed)
  const isStb = kind === 'STB'
  const screen =
    isStb && stored.last_comm !== null
      ? lastUiComm(stored.last_comm, look.heartbeatVersion !== null, stored.phase)
      : null
  const row: DeviceRow = {
    _id: stored.id,
    type: isStb ? 'STB' : 'ANDROID',
    deviceId: stored.device_id,
    name: stored.name,
    enabled: stored.enabled === 1,
    info: {
      lastComm: instant(stored.last_comm),
      lastUiComm: instant(screen),
      model: look.model,
      androidVersion: look.androidVersion,
      appVersion: look.appVersion,
      ...(look.heartbeatVersion === null ? {} : { hbversion: look.heartbeatVersion }),
    },
    tabletProfile: isStb ? null : random(seed, 'profile', stored.customer, stored.kind).hex(24),
    applications: look.applications,
  }
  if (!isStb) {
    row.appsMissing = look.missing.map((app) => app.name)
    row.appsOutdated = look.outdated.map((app) => app.name)
    row.androidType = kind
  }
  bend(row, stored.quirk)
  return row
}

/** The larger object of `full=true`. Its form is documented nowhere; it holds a secret, as the single device's does. */
export function fullDeviceRow(stored: StoredDevice, customerId: string, seed: number) {
  return {
    ...deviceRow(stored, seed),
    customer: customerId,
    groups: stored.group_id === null ? [] : [stored.group_id],
    developmentMode: stored.development === 1,
    streamOnly: false,
    hasFlexcareOrder: stored.number % 3 !== 0,
    token: `CANARY-device.token-${random(seed, 'device-token', stored.number).hex(8)}`,
  }
}

/** What stands at a low rate in the documents' own rows. */
function bend(row: DeviceRow, quirk: string | null): void {
  switch (quirk ?? '') {
    case 'documented-tablet':
      // One system app listed, an outdated one that is not in that list, profile and row with one id.
      if (row.type !== 'ANDROID') return
      row.applications = row.applications.slice(0, 1)
      row.appsMissing = []
      row.appsOutdated = ['Amazon Prime Video']
      row.tabletProfile = row._id
      row.info.model = 'TC15'
      return
    case 'documented-stb':
      // Named after its model.
      row.info.model = row.name.slice(0, 6)
      return
    case 'no-model':
      delete row.info.model
      return
    case 'nothing-empty':
      // "Properties holding no value may be omitted", but never-heard-of stays null as documented.
      if (row.info.lastUiComm === null) delete row.info.lastUiComm
      if (row.info.androidVersion === null) delete row.info.androidVersion
      if (row.tabletProfile === null) delete row.tabletProfile
      return
    case 'no-android-type':
      delete row.androidType
      return
    case 'package-ids':
      // Whether these are names or package ids is not documented; elsewhere they are names.
      row.appsMissing = row.applications.slice(-2).map((app) => app._id)
      for (const app of row.applications.slice(-2)) {
        app.installed = false
        row.appsOutdated = row.appsOutdated?.filter((name) => name !== app.name) ?? []
      }
      return
    default:
  }
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
