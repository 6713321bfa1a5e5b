import { random, type Random } from '../random'
import type { Holder, Listing } from './app-listing'
import { canary } from './canary'
import { apps } from './catalogue'
import type { Fleet } from './fleet'

const day = 24 * 60 * 60_000
/** Versions are dated from here: they do not move with the clock. */
const epoch = Date.UTC(2026, 0, 1)

/**
 * An entry of the whitelist, the document's fields in its order. Something under a key that nobody
 * documented holds a canary. https://wiki.telecomx.dk/doku.php?id=api:iptv:appwhitelist:get
 */
export function appRow(listing: Listing, fleet: Fleet, full: boolean) {
  const { app, image, flags, androidTV, customers } = listing
  const r = random(fleet.seed, 'whitelist', app.id)
  const picture = r.hex(24)
  return {
    _id: app.id,
    name: app.name,
    ...(image === undefined ? {} : { [image]: picture }),
    iconUrl: `https://billeder.puls.example/${app.id}/200x200.png`,
    ...flags,
    ...(androidTV === undefined ? {} : { androidTV }),
    apks: apksOf(listing, fleet.seed, r),
    customerWhitelist: full
      ? customers.map((holder) => customerOf(holder, fleet))
      : customers.map((holder) => storedOf(holder, fleet).id),
    source: { feed: { apiKey: secret(listing, fleet.seed, 'source.feed.apiKey') } },
  }
}

/** In the list alone. https://wiki.telecomx.dk/doku.php?id=api:iptv:appwhitelist:list */
export function listedAppRow(listing: Listing, fleet: Fleet) {
  return { ...appRow(listing, fleet, false), minimumVersion: listing.app.older.versionCode }
}

/** Newest first; the first default is always the newest, and the server marks devices by it. */
function apksOf(listing: Listing, seed: number, r: Random) {
  const { app, defaults, releaseDates, withoutApkIds } = listing
  const versions = [app, ...(app.before === undefined ? [] : [app.before]), app.older]
  let age = r.int(5, 60)
  return versions.map(({ versionName }, index) => {
    const released = new Date(epoch - age * day).toISOString()
    age += r.int(20, 120)
    const file = r.hex(24)
    return {
      ...(withoutApkIds === true ? {} : { _id: r.hex(24) }),
      url: `https://doc.telecomx.dk/${file}`,
      version: versionName,
      default: defaultOf(defaults, index),
      file,
      // A name for people, without the ending of a file, as in the example.
      fileName: `${app.name} V. ${versionName}`,
      ...(releaseDates === 'none'
        ? {}
        : { releaseDate: releaseDates === 'newest' && index > 0 ? null : released }),
      signing: { key: secret(listing, seed, `apks.${index}.signing.key`) },
    }
  })
}

function defaultOf(defaults: Listing['defaults'], index: number): boolean | string {
  if (defaults === 'none') return false
  if (defaults === 'two') return index < 2
  return defaults === 'text' ? String(index === 0) : index === 0
}

type StoredHolder = {
  id: string
  name: string
  kind: string
  phone: string
  email: string
  parent_id: string | null
}

/** "If the customer is a reseller, then this is null or omitted"; the e-mail is in no example. */
function customerOf(holder: Holder, fleet: Fleet) {
  const { id, name, kind, phone, email, parent_id } = storedOf(holder, fleet)
  return {
    _id: id,
    name,
    phoneNumber: phone,
    ...(holder === 'careHome' ? {} : { emailAddress: email }),
    ...(kind === 'reseller' ? { parentReseller: null } : { parentReseller: parent_id }),
    portal: { login: canary(fleet.seed, fleet.tree[holder], 'whitelist.customer.portal.login') },
  }
}

function storedOf(holder: Holder, { db, tree }: Fleet): StoredHolder {
  const stored = db.get<StoredHolder>(
    `SELECT id, name, kind, phone, email,
      (SELECT p.id FROM customers p WHERE p.seq = c.parent) AS parent_id
     FROM customers c WHERE seq = ?`,
    [tree[holder]],
  )
  if (stored === undefined) throw new Error(`no customer ${holder}`)
  return stored
}

function secret({ app }: Listing, seed: number, path: string): string {
  return canary(seed, apps.indexOf(app), `app.${path}`)
}
