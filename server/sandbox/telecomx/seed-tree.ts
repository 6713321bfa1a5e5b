import { random } from '../random'

export type CustomerKind = 'reseller' | 'care' | 'hospital' | 'hotel'

/** One customer's place in the tree. A customer and all below it are the unbroken range seq…last. */
export type Place = {
  seq: number
  last: number
  parent: number | null
  kind: CustomerKind
  state: 'ACTIVE' | 'BLOCKED' | 'DELETED'
  flexcare: boolean
}

export type Tree = {
  places: Place[]
  /** ADMIN's own. */
  platform: number
  /** support@'s own: nine in ten customers are below it. */
  main: number
  /** reseller@'s and sales@'s own, below main, with twenty customers. */
  small: number
  /** viewer@'s own. */
  careHome: number
}

/** Who stands below whom: platform (a few), main (nine in ten), one reseller that nobody here reaches but ADMIN. */
export function plantTree(customers: number, seed: number): Tree {
  const places: Place[] = []
  const chance = random(seed, 'tree')

  const add = (parent: number | null, kind: CustomerKind, steady = false): number => {
    const fate = chance.next()
    const ordinary = !steady && kind !== 'reseller'
    const place: Place = {
      seq: places.length,
      last: places.length,
      parent,
      kind,
      state: ordinary && fate < 0.025 ? 'DELETED' : ordinary && fate < 0.04 ? 'BLOCKED' : 'ACTIVE',
      flexcare: !ordinary || chance.chance(0.92),
    }
    places.push(place)
    return place.seq
  }
  const addMany = (parent: number, count: number, steady = false) => {
    for (let i = 0; i < count; i++) {
      const draw = chance.next()
      add(parent, draw < 0.68 ? 'care' : draw < 0.8 ? 'hospital' : 'hotel', steady)
    }
  }
  const addReseller = (parent: number | null, below: (own: number) => void): number => {
    const own = add(parent, 'reseller')
    below(own)
    const place = places[own]
    if (place !== undefined) place.last = places.length - 1
    return own
  }

  const belowMain = Math.round(customers * 0.9)
  const elsewhere = customers - belowMain - 3
  const belowPlatform = Math.floor(elsewhere / 3)
  // What is left of main's tree after viewer@'s care home and the small reseller with its twenty.
  const rest = belowMain - 22
  const subResellers = Math.max(1, Math.round(rest / 45))
  const direct = Math.floor((rest - subResellers) * 0.35)
  const spread = rest - subResellers - direct

  const platform = addReseller(null, (own) => addMany(own, belowPlatform))
  let careHome = 0
  let small = 0
  const main = addReseller(null, (own) => {
    careHome = add(own, 'care', true)
    addMany(own, direct)
    small = addReseller(own, (reseller) => addMany(reseller, 20, true))
    for (let i = 0; i < subResellers; i++) {
      const share =
        Math.floor((spread * (i + 1)) / subResellers) - Math.floor((spread * i) / subResellers)
      addReseller(own, (reseller) => {
        // The first has a reseller of its own: "sub-resellers" goes all the way down.
        const nested = i === 0 && share >= 9 ? Math.floor(share / 3) : 0
        addMany(reseller, share - nested)
        if (nested > 0) addReseller(reseller, (inner) => addMany(inner, nested - 1))
      })
    }
  })
  addReseller(null, (own) => addMany(own, elsewhere - belowPlatform))
  const tree = { places, platform, main, small, careHome }
  ensureStates(tree)
  return tree
}

/** However small the fleet, somebody below main is deleted and somebody blocked. */
function ensureStates({ places, main, small, careHome }: Tree): void {
  const below = places.slice(main + 1, (places[main]?.last ?? 0) + 1)
  const [blocked, deleted] = below.filter(
    (place) => place.kind !== 'reseller' && place.parent !== small && place.seq !== careHome,
  )
  if (blocked !== undefined) blocked.state = 'BLOCKED'
  if (deleted !== undefined) deleted.state = 'DELETED'
}
