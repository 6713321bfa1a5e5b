import { inSlices } from '#/lib/in-slices'
import { causeRule } from './cause-rule'
import { tallyCauses } from './cause-tally'
import type { CauseAsked, Count, LeftOut, Tally } from './cause-tally'

export type Verdict = 'standsOut' | 'chance' | 'tooFew' | 'fewCustomers'

export type Cause = Omit<Tally, 'byCustomer' | 'allByCustomer'> & {
  key: string
  rest: Count
  share: number
  restShare: number
  /** How many times as often; null where none of the rest is silent. */
  times: number | null
  /** So much above the rest at the least, as a share; null where it was not judged. */
  least: number | null
  verdict: Verdict
  /** The customer that has the most of the silent ones. */
  most: { customerId: string; silent: number } | undefined
}

export type Causes = { list: Cause[]; counted: Count; leftOut: LeftOut }

/** Everything that silent devices have in common, what stands out first. */
export async function findCauses(asked: CauseAsked): Promise<Causes> {
  const { tallies, counted, leftOut } = await tallyCauses(asked)
  // What all have is compared with nobody.
  const some = tallies.filter(({ own, all }) => own.silent > 0 && own.of < all.of)
  const unjudged = some.map((tally) => ({ tally, reason: whyNotJudged(tally) }))
  const judged = unjudged.filter(({ reason }) => reason === undefined).length
  const deviations = deviationsFor(judged)
  const breathe = inSlices()
  const list: Cause[] = []
  for (const { tally, reason } of unjudged) {
    list.push(causeOf(tally, reason, deviations))
    const pause = breathe()
    if (pause) await pause
  }
  return { list: list.toSorted(byWeight), counted, leftOut }
}

function causeOf(tally: Tally, reason: Verdict | undefined, deviations: number): Cause {
  // Who has how many is not kept: of a large scope it is more than all the rest.
  const { byCustomer: _byCustomer, allByCustomer: _allByCustomer, ...shown } = tally
  const { dimension, kind, value, own } = shown
  const rest = without(tally.all, own)
  const [share, restShare] = [shareOf(own), shareOf(rest)]
  const least = reason === undefined ? leastOf(tally, rest, deviations) : null
  const standsOut = least !== null && least >= causeRule.leastDifference
  return {
    ...shown,
    key: JSON.stringify([dimension, kind, value]),
    rest,
    share,
    restShare,
    times: restShare > 0 ? share / restShare : null,
    least,
    verdict: reason ?? (standsOut ? 'standsOut' : 'chance'),
    most: mostAt(tally),
  }
}

/** By what is certain, then by what is likely; what cannot be judged comes last. */
function byWeight(a: Cause, b: Cause): number {
  const apart = Number(b.least !== null) - Number(a.least !== null)
  return apart || (b.least ?? 0) - (a.least ?? 0) || b.own.silent - a.own.silent
}

function whyNotJudged(tally: Tally): Verdict | undefined {
  const { own, all, byCustomer } = tally
  const { fewestOthers, fewestSilent, fewestCustomers } = causeRule
  if (all.of - own.of < fewestOthers || own.silent < fewestSilent) return 'tooFew'
  if (!isAmongCustomers(tally)) return undefined
  return byCustomer.size < fewestCustomers ? 'fewCustomers' : undefined
}

/** Where there is one customer, or it is customers that are compared, the devices themselves count. */
function isAmongCustomers({ dimension, allByCustomer }: Tally): boolean {
  return dimension !== 'customer' && allByCustomer.size > 1
}

function leastOf(tally: Tally, rest: Count, deviations: number): number {
  return isAmongCustomers(tally)
    ? leastAmongCustomers(tally, deviations)
    : leastAmongDevices(tally.own, rest, deviations)
}

/**
 * So many standard deviations that chance goes beyond them in `risk` of all looks at most, however many
 * comparisons a look has: P(Z > z) ≤ ½ exp(−z² / 2), shared out among them.
 */
function deviationsFor(comparisons: number): number {
  return Math.sqrt(2 * Math.log(Math.max(1, comparisons) / (2 * causeRule.risk)))
}

/** The lower end of Newcombe's interval for the difference of two shares, made of Wilson's. */
function leastAmongDevices(own: Count, rest: Count, z: number): number {
  const [a, b] = [shareOf(own), shareOf(rest)]
  return a - b - Math.hypot(a - wilson(own, z).low, wilson(rest, z).high - b)
}

/** https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval */
export function wilson({ of, silent }: Count, z: number): { low: number; high: number } {
  const share = silent / of
  const square = z ** 2 / of
  const middle = share + square / 2
  const half = z * Math.sqrt((share * (1 - share)) / of + square / (4 * of))
  return { low: (middle - half) / (1 + square), high: (middle + half) / (1 + square) }
}

type Weighed = { own: number; ownShare: number; rest: number; restShare: number }

/**
 * Boxes of one customer fall silent together, so that it is customers that are counted: each gives the
 * share of its own that is silent, and weighs as much as it has devices, up to a limit. How far these
 * shares lie apart from one customer to the next says how far chance alone may carry the difference.
 */
function leastAmongCustomers({ byCustomer, allByCustomer }: Tally, z: number): number {
  const weigh = ({ of }: Count) => Math.min(of, causeRule.heaviest)
  const none: Count = { of: 0, silent: 0 }
  const sites = [...allByCustomer].map(([id, all]): Weighed => {
    const own = byCustomer.get(id) ?? none
    const rest = without(all, own)
    return { own: weigh(own), ownShare: shareOf(own), rest: weigh(rest), restShare: shareOf(rest) }
  })
  let [own, ownSilent, rest, restSilent] = [0, 0, 0, 0]
  for (const site of sites) {
    own += site.own
    ownSilent += site.own * site.ownShare
    rest += site.rest
    restSilent += site.rest * site.restShare
  }
  const [a, b] = [ownSilent / own, restSilent / rest]
  let variance = 0
  for (const site of sites) {
    const apart = (site.own * (site.ownShare - a)) / own - (site.rest * (site.restShare - b)) / rest
    variance += apart ** 2
  }
  const customers = byCustomer.size
  // Never less than for devices that fall silent each by itself, and not nothing where all are alike.
  const [likely, likelyRest] = [(ownSilent + 1) / (own + 2), (restSilent + 1) / (rest + 2)]
  const least = (likely * (1 - likely)) / own + (likelyRest * (1 - likelyRest)) / rest
  const deviation = Math.sqrt(Math.max(least, (variance * customers) / (customers - 1)))
  return a - b - student(z, customers - 1) * deviation
}

/** As far out as `z` is for the normal distribution, for Student's with so many degrees of freedom. */
function student(z: number, freedom: number): number {
  const first = (z ** 3 + z) / (4 * freedom)
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2)
  return z + first + second
}

function mostAt({ byCustomer }: Tally): Cause['most'] {
  let most: Cause['most']
  for (const [customerId, { silent }] of byCustomer) {
    if (silent > (most?.silent ?? 0)) most = { customerId, silent }
  }
  return most
}

function without(all: Count, some: Count): Count {
  return { of: all.of - some.of, silent: all.silent - some.silent }
}

function shareOf({ of, silent }: Count): number {
  return of === 0 ? 0 : silent / of
}
