import { apps, type App } from './catalogue'

/** A customer of the demo users', by its place in the tree. */
export type Holder = 'main' | 'small' | 'careHome'

/** How one app stands in the whitelist, and what its entry does of what the document allows or shows. */
export type Listing = {
  app: App
  /** `text` is the table's type, `flag` the example's; `two` and `none` are nowhere excluded. */
  defaults: 'flag' | 'text' | 'two' | 'none'
  /** The table says `icon`, one example `id`, the other neither. */
  image?: 'icon' | 'id'
  /** In the table and in no example. */
  flags?: { private?: boolean; whitelistOnly?: boolean; autoUpdateDefault?: boolean }
  androidTV?: boolean
  /** "Date?": on all versions, on the newest only (the others null), or nowhere, as in the examples. */
  releaseDates: 'all' | 'newest' | 'none'
  /** Without `apks[]._id`, as in the second example. */
  withoutApkIds?: boolean
  /** Empty: every customer may use it. */
  customers: readonly Holder[]
}

/** An app of the document's own, as there: some of it in the first example, some in the second. */
const marafun = 'com.fitnessapps.marafun'

/** What some devices have and the whitelist has not: a system app, as in the device document. */
export const unlisted = 'com.android.packageinstaller'

const plain = { defaults: 'flag', releaseDates: 'all', customers: [] } as const

const particulars: Record<string, Partial<Listing>> = {
  'com.android.settings': { flags: { whitelistOnly: true }, releaseDates: 'none' },
  'com.android.deskclock': { defaults: 'none', flags: { whitelistOnly: false } },
  'com.android.calculator2': { defaults: 'text', image: 'icon' },
  'com.android.camera2': { defaults: 'two' },
  'com.amazon.avod.thirdpartyclient': {
    image: 'icon',
    flags: { private: false, autoUpdateDefault: true },
    androidTV: true,
  },
  [marafun]: {
    image: 'id',
    androidTV: false,
    releaseDates: 'none',
    withoutApkIds: true,
    customers: ['careHome', 'small'],
  },
  'dk.pulstest.sange': { flags: { private: true }, customers: ['main'] },
  'dk.pulstest.avis': { flags: { autoUpdateDefault: true }, releaseDates: 'newest' },
  'dk.pulstest.kald': { image: 'icon', flags: { private: true, autoUpdateDefault: false } },
  'dk.pulstest.gymnastik': { flags: { private: true }, customers: ['small'] },
}

/** The whitelist, in the order of its list. */
export const listings: readonly Listing[] = apps
  .filter(({ id }) => id !== unlisted)
  .map((app) => ({ app, ...plain, ...particulars[app.id] }))

const byId = new Map(listings.map((listing) => [listing.app.id, listing]))

export function findListing(id: string): Listing | undefined {
  return byId.get(id)
}

/** "True if app should not be installed nor validated for correct version". */
export function isWanted({ id }: App): boolean {
  const listing = byId.get(id)
  return listing !== undefined && listing.flags?.whitelistOnly !== true
}

/** Without a default version there is none to be behind. */
export function isVersionChecked(app: App): boolean {
  return isWanted(app) && byId.get(app.id)?.defaults !== 'none'
}
