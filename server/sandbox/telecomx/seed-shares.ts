import { EnvError } from '../../shared/env'
import { random } from '../random'
import type { Place, Tree } from './seed-tree'

/** Boxes of the demo users' own customers, so that each finds something at once. */
const ownOf = { main: 150, careHome: 45, platform: 30, small: 25 }

/**
 * How many devices each customer has, in the order of the tree; they add up exactly. Nobody but main
 * holds more than `largest`, and one hospital holds exactly that when there are enough to go round.
 */
export function shareDevices(tree: Tree, devices: number, seed: number): number[] {
  const largest = Math.max(200, Math.floor(devices * 0.02))
  const counts = tree.places.map(() => 0)
  const plenty = Math.min(1, devices / 1000)
  for (const [seq, wanted] of [
    [tree.main, ownOf.main],
    [tree.careHome, ownOf.careHome],
    [tree.platform, ownOf.platform],
    [tree.small, ownOf.small],
  ] as const) {
    counts[seq] = Math.floor(wanted * plenty)
  }
  let left = devices - counts.reduce((sum, count) => sum + count, 0)

  const chance = random(seed, 'shares')
  const sharing = tree.places.filter((place) => counts[place.seq] === 0 && shares(place))
  const weights = new Map(sharing.map((place) => [place.seq, weight(place, chance.next())]))
  const big = sharing.find((place) => place.kind === 'hospital' && place.state === 'ACTIVE')
  if (big !== undefined) weights.set(big.seq, 1e6)

  // Whoever is full drops out and the rest is shared again; each round fills somebody or ends.
  let open = sharing
  while (left > 0 && open.length > 0) {
    const total = open.reduce((sum, place) => sum + (weights.get(place.seq) ?? 0), 0)
    const round = left
    for (const place of open) {
      const fair = Math.max(1, Math.floor((round * (weights.get(place.seq) ?? 0)) / total))
      const given = Math.min(fair, left, largest - (counts[place.seq] ?? 0))
      counts[place.seq] = (counts[place.seq] ?? 0) + given
      left -= given
    }
    open = open.filter((place) => (counts[place.seq] ?? 0) < largest)
  }
  if (left > 0) {
    throw new EnvError(
      'SANDBOX_DEVICES',
      `${devices} do not fit ${tree.places.length} customers at no more than ${largest} each. Set SANDBOX_CUSTOMERS higher, or SANDBOX_DEVICES lower.`,
    )
  }
  return counts
}

function shares(place: Place): boolean {
  return place.kind !== 'reseller' && place.flexcare && place.state !== 'DELETED'
}

function weight(place: Place, draw: number): number {
  const size = place.kind === 'hospital' ? 3 : place.kind === 'hotel' ? 1.5 : 1
  const closed = place.state === 'BLOCKED' ? 0.3 : 1
  return size * closed * (0.3 + draw * draw * 2.4)
}
