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

/** The table calls it a String, the examples have a boolean; of whatever else only this says yes. */
const defaultFlag = v.pipe(
  v.optional(v.unknown(), null),
  v.transform((value) => value === true || value === 'true' || value === 1 || value === '1'),
)

export type WhitelistVersion = {
  /** unique in its app */
  key: string
  /** to be compared with a device's `versionName`; null: the entry does not say */
  version: string | null
  isDefault: boolean
  /** as the vendor wrote it: a link only by way of `safeUrl` */
  url: string | null
  fileName: string | null
  /** when the version was added; `never`: the entry does not say */
  released: Instant
}

const versionSchema = v.pipe(
  jsonObject({
    _id: optionalText,
    url: optionalText,
    version: optionalText,
    default: defaultFlag,
    file: optionalText,
    fileName: optionalText,
    releaseDate: instant,
  }),
  v.transform(
    ({ _id, file, default: isDefault, releaseDate: released, ...row }): WhitelistVersion => ({
      // The second example has no `_id`.
      key: _id ?? file ?? row.version ?? '',
      isDefault,
      released,
      ...row,
    }),
  ),
)

/** Who may use an app. Of an id alone nothing else is known: all but the id is null then. */
export type WhitelistCustomer = {
  /** unique in its app: the document's own example repeats an id */
  key: string
  id: string
  name: string | null
  phoneNumber: string | null
  emailAddress: string | null
  /** null for a reseller, and where the row names itself */
  parentReseller: string | null
  /** The row names itself as its reseller, as the example does. */
  isOwnParent: boolean
}

const customerSchema = v.pipe(
  v.unknown(),
  // One by one: nothing says that all are of the kind that was asked for.
  v.transform((entry) => (typeof entry === 'string' ? { _id: entry } : entry)),
  jsonObject({
    _id: identifier,
    name: optionalText,
    phoneNumber: optionalText,
    emailAddress: optionalText,
    parentReseller: optionalText,
  }),
  v.transform(({ _id: id, parentReseller, ...row }): WhitelistCustomer => ({
    key: id,
    id,
    ...row,
    parentReseller: parentReseller === id ? null : parentReseller,
    isOwnParent: parentReseller === id,
  })),
)

const appRow = {
  _id: identifier,
  name: text,
  icon: optionalText,
  // In an example it stands where the table has `icon`.
  id: optionalText,
  iconUrl: optionalText,
  private: optionalFlag,
  whitelistOnly: optionalFlag,
  autoUpdateDefault: optionalFlag,
  androidTV: optionalFlag,
  apks: v.nullish(v.array(v.unknown()), []),
  customerWhitelist: v.nullish(v.array(v.unknown()), null),
  // In the list alone.
  minimumVersion: optionalNumber,
}

type AppRow = v.InferOutput<v.ObjectSchema<typeof appRow, undefined>>

export type WhitelistApp = {
  /** unique in the page it came with */
  key: string
  /** the Android package name */
  id: string
  name: string
  iconId: string | null
  iconUrl: string | null
  isPrivate: boolean | null
  /** neither installed nor checked for its version: never outdated, never missing */
  whitelistOnly: boolean
  autoUpdateDefault: boolean | null
  androidTV: boolean | null
  versions: WhitelistVersion[]
  versionsSetAside: SetAside[]
  /** the first that is marked so, if it can be read; nothing excludes several, nor none */
  defaultVersion: WhitelistVersion | null
  /** an empty list, which means everyone; not: a list of which nothing could be read */
  forEveryone: boolean
  /** null: the entry does not say */
  customers: WhitelistCustomer[] | null
  customersSetAside: SetAside[]
  minimumVersion: number | null
}

const markedSchema = jsonObject({ default: defaultFlag })

function isMarkedDefault(apk: unknown): boolean {
  const read = v.safeParse(markedSchema, apk)
  return read.success && read.output.default
}

/** https://wiki.telecomx.dk/doku.php?id=api:iptv:appwhitelist:get */
export const whitelistAppSchema = v.pipe(jsonObject(appRow), v.transform(toApp))

function toApp({ _id, id, icon, apks, customerWhitelist, ...row }: AppRow): WhitelistApp {
  const versions = readRows(apks, versionSchema)
  const customers = customerWhitelist && readRows(customerWhitelist, customerSchema)
  const first = apks.findIndex(isMarkedDefault)
  // The next one that is marked is not what the entry says.
  const isUnread = versions.setAside.some(({ index }) => index === first)
  return {
    key: _id,
    id: _id,
    name: row.name,
    iconId: icon ?? id,
    iconUrl: row.iconUrl,
    isPrivate: row.private,
    whitelistOnly: row.whitelistOnly === true,
    autoUpdateDefault: row.autoUpdateDefault,
    androidTV: row.androidTV,
    versions: withUniqueKeys(versions.rows),
    versionsSetAside: versions.setAside,
    defaultVersion: isUnread ? null : (versions.rows.find(({ isDefault }) => isDefault) ?? null),
    forEveryone: customerWhitelist?.length === 0,
    customers: customers && withUniqueKeys(customers.rows),
    customersSetAside: customers?.setAside ?? [],
    minimumVersion: row.minimumVersion,
  }
}
