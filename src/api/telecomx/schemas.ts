import * as v from 'valibot'
import type { Instant } from '#/lib/dates'
import { type SetAside, readRows } from '../set-aside'
import { withUniqueKeys } from '../unique-keys'
import {
  identifier,
  instant,
  jsonObject,
  optionalFlag,
  optionalNumber,
  optionalText,
  text,
} from '../wire'

const stringList = v.nullish(v.array(v.string()), null)

/** `model` and `hbversion` are in the page's example, not in its table. */
const deviceInfo = jsonObject({
  model: optionalText,
  appVersion: optionalText,
  androidVersion: optionalText,
  hbversion: optionalText,
  lastComm: instant,
  lastUiComm: instant,
})

export const deviceRow = {
  _id: identifier,
  deviceId: identifier,
  name: text,
  type: text,
  androidType: optionalText,
  enabled: optionalFlag,
  info: v.nullish(deviceInfo, {}),
  appsMissing: stringList,
  appsOutdated: stringList,
  tabletProfile: optionalText,
}

type DeviceRow = v.InferOutput<v.ObjectSchema<typeof deviceRow, undefined>>

/** What a device is, in the vendor's words; a word we do not know is kept as it came. */
export type DeviceKind = 'STB' | 'ANDROID_TABLET' | 'ANDROID_BOX' | 'ANDROID' | (string & {})

export type Device = {
  /** unique in the page it came with: the vendor repeats even `_id` */
  key: string
  id: string
  deviceId: string
  name: string
  kind: DeviceKind
  /** null: the row does not say */
  enabled: boolean | null
  model: string | null
  appVersion: string | null
  androidVersion: string | null
  heartbeatVersion: string | null
  lastComm: Instant
  lastUiComm: Instant
  /** null: not applicable, as for a set-top box; none is an empty list */
  appsMissing: string[] | null
  appsOutdated: string[] | null
  tabletProfile: string | null
}

/** https://wiki.telecomx.dk/doku.php?id=api:flexcare:device:list */
export const deviceSchema = v.pipe(jsonObject(deviceRow), v.transform(toDevice))

export function toDevice(row: DeviceRow): Device {
  const { _id: id, deviceId, name, type, enabled, info, tabletProfile } = row
  return {
    key: `${id} ${deviceId}`,
    id,
    deviceId,
    name,
    // The query asks for ANDROID_TABLET; the answer says ANDROID and has the rest in androidType.
    kind: type === 'ANDROID' ? row.androidType || type : type,
    enabled,
    model: info.model,
    appVersion: info.appVersion,
    androidVersion: info.androidVersion,
    heartbeatVersion: info.hbversion,
    lastComm: info.lastComm,
    lastUiComm: info.lastUiComm,
    appsMissing: appList(type, row.appsMissing),
    appsOutdated: appList(type, row.appsOutdated),
    tabletProfile,
  }
}

function appList(type: string, apps: string[] | null): string[] | null {
  if (type === 'STB') return null
  return apps ?? (type.startsWith('ANDROID') ? [] : null)
}

export const applicationSchema = v.pipe(
  jsonObject({
    _id: identifier,
    name: text,
    installed: optionalFlag,
    versionName: optionalText,
    versionCode: optionalNumber,
  }),
  v.transform(({ _id, ...application }) => ({ key: _id, id: _id, ...application })),
)

export type Application = v.InferOutput<typeof applicationSchema>

export type DeviceDetail = Device & {
  applications: Application[]
  applicationsSetAside: SetAside[]
}

/** A device with its applications, of which one that cannot be read costs only itself. */
export const deviceDetailSchema = v.pipe(
  jsonObject({ ...deviceRow, applications: v.nullish(v.array(v.unknown()), []) }),
  v.transform(({ applications, ...row }): DeviceDetail => {
    const { rows, setAside } = readRows(applications, applicationSchema)
    return {
      ...toDevice(row),
      applications: withUniqueKeys(rows),
      applicationsSetAside: setAside,
    }
  }),
)

/** The list's page documents the first word of each; its examples and sister pages the others. */
const customerStates = {
  ACTIVE: 'active',
  ENABLED: 'active',
  BLOCKED: 'blocked',
  DISABLED: 'blocked',
  DELETED: 'deleted',
} as const

export type CustomerState = {
  /** null: a word we do not know, or none */
  known: 'active' | 'blocked' | 'deleted' | null
  raw: string
}

export const customerRow = {
  _id: identifier,
  state: text,
  name: text,
  address: optionalText,
  phoneNumber: optionalText,
  emailAddress: optionalText,
  isReseller: optionalFlag,
  isOrganization: optionalFlag,
  parentReseller: optionalText,
  iptv: v.nullish(
    jsonObject({ stbs: optionalNumber, stbsOffline: optionalNumber, apps: optionalNumber }),
    {},
  ),
}

type CustomerRow = v.InferOutput<v.ObjectSchema<typeof customerRow, undefined>>

export type Customer = {
  /** unique in the page it came with */
  key: string
  id: string
  state: CustomerState
  name: string
  address: string | null
  phoneNumber: string | null
  emailAddress: string | null
  isReseller: boolean | null
  isOrganization: boolean | null
  parentReseller: string | null
  /** the row names itself as its own parent */
  isOwnParent: boolean
  /** null: not counted, which is not 0 */
  stbs: number | null
  stbsOffline: number | null
  /** apps on phones, tablets and in browsers, of all kinds together */
  apps: number | null
}

/** https://wiki.telecomx.dk/doku.php?id=api:customer:list */
export const customerSchema = v.pipe(jsonObject(customerRow), v.transform(toCustomer))

export function toCustomer(row: CustomerRow): Customer {
  const { _id: id, state, parentReseller, iptv } = row
  // The page's own example is its own parent: a tree built from that would never end.
  const isOwnParent = parentReseller === id
  return {
    key: id,
    id,
    state: readState(state),
    name: row.name,
    address: row.address,
    phoneNumber: row.phoneNumber,
    emailAddress: row.emailAddress,
    isReseller: row.isReseller,
    isOrganization: row.isOrganization,
    parentReseller: isOwnParent ? null : parentReseller,
    isOwnParent,
    stbs: iptv.stbs,
    stbsOffline: iptv.stbsOffline,
    apps: iptv.apps,
  }
}

function readState(raw: string): CustomerState {
  const known = Object.entries(customerStates).find(([word]) => word === raw)?.[1]
  return { known: known ?? null, raw }
}
