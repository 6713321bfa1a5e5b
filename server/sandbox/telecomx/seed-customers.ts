import { random, type Random } from '../random'
import type { Database, Value } from '../database'
import { kindNames, places as placeNames, resellerNames, streets, towns } from './seed-words'
import type { Place, Tree } from './seed-tree'

export const customerTable = `CREATE TABLE customers (
  seq INTEGER PRIMARY KEY, last INTEGER NOT NULL, parent INTEGER, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
  name TEXT NOT NULL, state TEXT NOT NULL, shown_state TEXT NOT NULL,
  street TEXT NOT NULL, zip TEXT NOT NULL, city TEXT NOT NULL,
  phone TEXT NOT NULL, fax TEXT, email TEXT NOT NULL, is_organization INTEGER, customer_group TEXT,
  features TEXT NOT NULL, flexcare INTEGER NOT NULL, iptv_private INTEGER NOT NULL, iptv_business INTEGER NOT NULL,
  search TEXT NOT NULL, devices INTEGER NOT NULL);
CREATE INDEX customers_of ON customers (parent, seq);
CREATE TABLE groups (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, customer INTEGER NOT NULL, name TEXT NOT NULL)`

export function seedCustomers(db: Database, tree: Tree, devices: number[], seed: number): void {
  db.insertAll(
    `INSERT INTO customers VALUES (${Array(22).fill('?').join(', ')})`,
    tree.places.map((place) => customerValues(place, tree, devices[place.seq] ?? 0, seed)),
  )
}

function customerValues(place: Place, tree: Tree, devices: number, seed: number): Value[] {
  const r = random(seed, 'customer', place.seq)
  const [zip, city] = r.pick(towns)
  const name = nameOf(place, tree, city, r)
  const street = `${r.pick(streets)} ${r.int(1, 140)}`
  const domain = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  const phone = phoneOf(r)
  const email = `${r.pick(['info', 'kontakt', 'drift', 'reception'])}@${domain}.example`
  const features = featuresOf(place, tree, seed, r)
  return [
    place.seq,
    place.last,
    place.parent,
    r.hex(24),
    place.kind,
    name,
    place.state,
    // The document says ACTIVE and its condensed examples say ENABLED.
    place.state === 'ACTIVE' && r.chance(0.1) ? 'ENABLED' : place.state,
    street,
    r.chance(0.01) ? '123' : zip,
    city,
    phone,
    r.chance(0.8) ? phoneOf(r) : null,
    email,
    // One of the document's two examples has it, the other has not.
    organizationOf(features, r.chance(0.5)),
    // 22 characters, as in the document's example.
    r.chance(0.2) ? `${r.hex(18)}DDEE` : null,
    JSON.stringify(features),
    Number(features.includes('FLEXCARE')),
    Number(features.includes('IPTVPRIVATE')),
    Number(features.includes('IPTVBUSINESS')),
    [name, street, zip, city, phone, email].join('\n').toLowerCase(),
    devices,
  ]
}

function nameOf(place: Place, tree: Tree, city: string, r: Random): string {
  if (place.seq === tree.platform) return 'Puls Testplatform A/S'
  if (place.seq === tree.main) return 'Nordlys Care A/S'
  if (place.seq === tree.small) return 'Fjordnet Velfærd ApS'
  if (place.seq === tree.careHome) return 'Plejehjemmet Solgården'
  if (place.kind === 'reseller') return `${r.pick(resellerNames)} ${r.pick(['A/S', 'ApS', 'I/S'])}`
  return `${r.pick(kindNames[place.kind])} ${r.pick(placeNames)}, ${city}`
}

/** Three ways of writing a number, as in the document's examples. */
function phoneOf(r: Random): string {
  const digits = String(r.int(20_000_000, 99_999_999))
  const spaced = digits.replaceAll(/(\d\d)(?=\d)/g, '$1 ')
  return r.pick([digits, `+45-${digits}`, `+45 ${spaced}`, `+45${digits}`])
}

function featuresOf(place: Place, tree: Tree, seed: number, r: Random): string[] {
  const features = ['CUSTOMER']
  if (place.kind === 'reseller') features.push('SIP', 'MVNO', 'PBX', 'INTERNET')
  else if (r.chance(0.4))
    features.push(r.pick(['SIP', 'INTERNET', 'TV', 'EXTERNAL_LICENSES', 'ZEROTIER']))
  if (place.flexcare) features.push('FLEXCARE')
  // "A reseller can only assign features that the reseller has": below the small one nobody has it.
  const belowSmall = place.seq === tree.small || place.parent === tree.small
  const business = place.seq === tree.main || place.seq === tree.platform
  if (business || (!belowSmall && r.chance(0.6))) features.push('IPTVBUSINESS')
  if (!belowSmall && r.chance(0.06)) features.push('IPTVPRIVATE')
  return [...features, ...rareFeatures(place, tree, seed)]
}

function organizationOf(features: string[], told: boolean): number | null {
  if (features.includes('ORGANIZATION')) return 1
  return told ? 0 : null
}

/** From a stream of their own, so that they change nothing else of the fleet. */
function rareFeatures(place: Place, tree: Tree, seed: number): string[] {
  const r = random(seed, 'rare-features', place.seq)
  const rare = ['TCE', 'DNS', 'NETWORK_MANAGEMENT', 'CHANGELOG'].filter(() => r.chance(0.05))
  return place.seq === tree.main ? [...rare, 'ORGANIZATION'] : rare
}
