import { everyCustomer } from '#/lib/device-list-address'
import { isVendorId } from '#/lib/vendor-id'
import { readStored, writeStored } from '#/lib/storage'
import { troubled } from './rules'
import type { SilentBox } from './rules'

/** The vendor's words for a silent box; the worst of those whose sets name it. */
export const silentWords = ['ALLOFFLINE', 'PRESUMEDDEAD', 'DEAD'] as const
export type SilentWord = (typeof silentWords)[number]

/** What was silent when somebody said "I have seen this": ids and words, nothing else of a customer. */
export type Look = {
  scope: string
  /** Epoch ms, by the vendor's clock. */
  at: number
  /** Of each customer that was read, the silent boxes by device key; also of those that had none. */
  sites: ReadonlyMap<string, ReadonlyMap<string, SilentWord>>
  /** Customers that were asked and could not be read, or not wholly. */
  failed: ReadonlySet<string>
  /** Customers of whom it was not known which boxes were dead: those may have been so before. */
  wordless: ReadonlySet<string>
}

/** In all looks of a user: some 2 of the 5 million characters that a browser keeps. */
export const bounds = { looks: 6, boxes: 40_000, customers: 5_000, keyLength: 120 } as const

const version = 1

export function lookOf(
  scope: string,
  at: number,
  seen: {
    parts: ReadonlyArray<{ id: string; rows: readonly SilentBox[] }>
    failed: ReadonlySet<string>
    partly: ReadonlySet<string>
    wordless: ReadonlySet<string>
    wordOf: (box: SilentBox) => SilentWord
  },
): Look {
  const read = seen.parts.filter(({ id }) => !seen.failed.has(id))
  const sites = read.map(({ id, rows }) => {
    const words = troubled(rows, false).map((box) => [box.key, seen.wordOf(box)] as const)
    return [id, new Map(words)] as const
  })
  const failed = new Set([...seen.failed, ...seen.partly])
  return { scope, at, sites: new Map(sites), failed, wordless: seen.wordless }
}

export function readLook(userId: string, scope: string): Look | undefined {
  return looksOf(userId).find((look) => look.scope === scope)
}

/**
 * The newest first; of another user's, and of more than may be kept, nothing stands. Answers whether it
 * is kept: one that is too large by itself is not. Undefined forgets the scope's.
 */
export function keepLook(userId: string, scope: string, look: Look | undefined): boolean {
  const others = looksOf(userId).filter((each) => each.scope !== scope)
  const wanted = look ? [look, ...others] : others
  const kept = withinBounds(wanted)
  writeStored(`last-looks:${userId}`, kept.length === 0 ? null : JSON.stringify(written(kept)))
  return look === undefined || kept.includes(look)
}

function looksOf(userId: string): Look[] {
  return readLooks(readStored(`last-looks:${userId}`))
}

function withinBounds(looks: readonly Look[]): Look[] {
  let boxes = 0
  let customers = 0
  const kept: Look[] = []
  for (const look of looks.slice(0, bounds.looks)) {
    customers += look.sites.size + look.failed.size + look.wordless.size
    for (const words of look.sites.values()) boxes += words.size
    if (boxes > bounds.boxes || customers > bounds.customers) break
    kept.push(look)
  }
  return kept
}

function written(looks: readonly Look[]) {
  return {
    version,
    looks: looks.map(({ scope, at, sites, failed, wordless }) => ({
      scope,
      at,
      sites: Object.fromEntries([...sites].map(([id, words]) => [id, byWord(words)])),
      failed: [...failed],
      wordless: [...wordless],
    })),
  }
}

function byWord(words: ReadonlyMap<string, SilentWord>): string[][] {
  return silentWords.map((word) =>
    [...words].filter(([, each]) => each === word).map(([key]) => key),
  )
}

/** Whatever storage held: what cannot be read costs only itself. */
export function readLooks(text: string | null): Look[] {
  const { version: format, looks } = record(parsed(text))
  if (format !== version || !Array.isArray(looks)) return []
  return withinBounds(looks.flatMap((each) => readOne(record(each)) ?? []))
}

function readOne({ scope, at, sites, ...lists }: Record<string, unknown>): Look | undefined {
  if (typeof scope !== 'string' || !(scope === everyCustomer || isVendorId(scope))) return undefined
  if (typeof at !== 'number' || !Number.isFinite(at) || at <= 0) return undefined
  const read = Object.entries(record(sites)).flatMap(([id, keys]) => {
    if (!isVendorId(id) || !Array.isArray(keys)) return []
    const words = silentWords.flatMap((word, index) =>
      strings(keys[index]).map((key) => [key, word] as const),
    )
    return [[id, new Map(words)] as const]
  })
  const idsIn = (list: unknown) => new Set(strings(list).filter(isVendorId))
  const failed = idsIn(lists['failed'])
  return { scope, at, sites: new Map(read), failed, wordless: idsIn(lists['wordless']) }
}

function strings(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value.filter(
    (each) => typeof each === 'string' && each.length > 0 && each.length <= bounds.keyLength,
  )
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** A copy without a prototype: a stored key named like a method of Object finds nothing. */
function record(value: unknown): Record<string, unknown> {
  const empty: Record<string, unknown> = Object.create(null)
  return typeof value === 'object' && value !== null ? Object.assign(empty, value) : empty
}
