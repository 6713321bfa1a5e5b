/**
 * Boxes that somebody has set aside for a while: docs/decisions/038-set-aside.md. Pure: it reads whatever
 * storage held and keeps what it can read, so that junk costs itself only. Ids and reasons, and nothing
 * else that is known of a box or its customer.
 */
export const asideReasons = ['spare', 'moved', 'technician', 'other'] as const
export type AsideReason = (typeof asideReasons)[number]

/** At another customer it is not the box that was set aside. */
export type AsideBox = { customerId: string; id: string; deviceId: string }

export type AsideTerms = {
  reason: AsideReason
  /** One's own; empty where the reason says it. */
  words: string
  /** The last moment at which it counts; epoch milliseconds. */
  until: number
}

export type Aside = AsideBox & AsideTerms & { since: number }

export type Asides = {
  /** Those that come back first stand first. */
  list: readonly Aside[]
  byBox: ReadonlyMap<string, Aside>
}

export const asideBounds = { boxes: 1_000, words: 80, id: 64, days: 366 } as const

const day = 24 * 3_600_000

export function asideKey({ customerId, id, deviceId }: AsideBox): string {
  return `${customerId} ${id} ${deviceId}`
}

/** A device as far as that matters here. */
export function asideBoxOf(row: {
  customerId: string
  device: { id: string; deviceId: string }
}): AsideBox {
  const { id, deviceId } = row.device
  return { customerId: row.customerId, id, deviceId }
}

export function isAside({ byBox }: Asides, row: Parameters<typeof asideBoxOf>[0]): boolean {
  return byBox.size > 0 && byBox.has(asideKey(asideBoxOf(row)))
}

/** What was kept and has not ended. */
export function readAsides(stored: unknown, now: number): Asides {
  const list = Array.isArray(stored) ? stored : []
  return asidesOf(list.flatMap((each) => readAside(each) ?? []).filter(({ until }) => until >= now))
}

/** Of two of one box the later holds. */
function asidesOf(list: readonly Aside[]): Asides {
  const byBox = new Map(list.map((aside) => [asideKey(aside), aside]))
  const kept = [...byBox.values()].toSorted((a, b) => a.until - b.until)
  const bounded = kept.slice(-asideBounds.boxes)
  return { list: bounded, byBox: new Map(bounded.map((aside) => [asideKey(aside), aside])) }
}

/** With some more, or with other terms for those that are known. Undefined: they would be too many. */
export function withAside(
  asides: Asides,
  boxes: readonly AsideBox[],
  terms: AsideTerms,
  now: number,
): Asides | undefined {
  const words = terms.reason === 'other' ? terms.words.trim().slice(0, asideBounds.words) : ''
  const added = boxes.map(({ customerId, id, deviceId }): Aside => ({
    customerId,
    id,
    deviceId,
    reason: terms.reason,
    words,
    until: Math.min(terms.until, now + asideBounds.days * day),
    since: now,
  }))
  const all = new Map([...asides.list, ...added].map((aside) => [asideKey(aside), aside]))
  return all.size > asideBounds.boxes ? undefined : asidesOf([...all.values()])
}

export function withoutAside(asides: Asides, boxes: readonly AsideBox[]): Asides {
  const back = new Set(boxes.map(asideKey))
  return asidesOf(asides.list.filter((aside) => !back.has(asideKey(aside))))
}

/** Those that have not ended: the same object as long as none has. */
export function lastingAsides(asides: Asides, now: number): Asides {
  const [first] = asides.list
  if (first === undefined || first.until >= now) return asides
  return asidesOf(asides.list.filter(({ until }) => until >= now))
}

/** Whether a box may be set aside: what has no id cannot be told from the next one. */
export function canBeAside({ customerId, id, deviceId }: AsideBox): boolean {
  return isId(customerId) && isId(id) && isId(deviceId)
}

function readAside(stored: unknown): Aside | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const read: Record<string, unknown> = { ...stored }
  const { customerId, id, deviceId, reason: word, words, until, since } = read
  const reason = asideReasons.find((known) => known === word)
  if (!isId(customerId) || !isId(id) || !isId(deviceId) || reason === undefined) return undefined
  if (!isMoment(until) || !isMoment(since) || until > since + asideBounds.days * day) {
    return undefined
  }
  const own = reason === 'other' && typeof words === 'string' ? words : ''
  return {
    customerId,
    id,
    deviceId,
    reason,
    words: own.slice(0, asideBounds.words),
    until,
    since,
  }
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= asideBounds.id
}

function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
}
