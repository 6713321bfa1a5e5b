import type { Look, SilentWord } from './last-look'
import { contactOf } from './rules'
import type { SilentBox } from './rules'
import { changeKinds } from './search'
import type { ChangeKind } from './search'

/** What became of one box since the last look. */
export type Change = {
  kind: ChangeKind
  /** The device's. */
  key: string
  customerId: string
  /** Of one that is silent no more nothing is known here but its id. */
  box: SilentBox | undefined
  before: SilentWord | undefined
  now: SilentWord | undefined
}

export type Seen = {
  /** The offline sets that were read, by customer. */
  parts: ReadonlyArray<{ id: string; rows: readonly SilentBox[] }>
  /** Customers whose offline set could not be read just now. */
  failed: ReadonlySet<string>
  /** Customers some of whose silent boxes could not be read. */
  partly: ReadonlySet<string>
  /** Customers of whom it could not be read which of their boxes are dead. */
  wordless: ReadonlySet<string>
  wordOf: (box: SilentBox) => SilentWord
}

export type Since = {
  changes: Change[]
  /** Boxes that were silent at customers of whom nothing is known now: they are not said to be back. */
  unread: number
  /** Silent boxes that may have been so before: nobody looked at them then. */
  unsure: number
}

/** What changed since a look, where both looks know: docs/decisions/037-is-it-us.md. */
export function changesSince(look: Look, seen: Seen, now: number): Since {
  const since: Since = { changes: [], unread: 0, unsure: 0 }
  const read = seen.parts.filter(({ id }) => !seen.failed.has(id))
  const then = new Map([...look.sites.values()].flatMap((words) => [...words]))
  const silent = new Set(seen.parts.flatMap(({ rows }) => rows.map(({ key }) => key)))

  for (const { id, rows } of read) {
    for (const box of rows) {
      if (box.device.enabled === false) continue
      const before = then.get(box.key)
      const word = seen.wordOf(box)
      const change = { key: box.key, customerId: id, box, before, now: word }
      if (before === undefined) {
        if (fellAfter(look, box, now)) since.changes.push({ kind: 'fallen', ...change })
        else since.unsure += 1
      } else if (word === 'DEAD' && before !== 'DEAD' && !look.wordless.has(id)) {
        since.changes.push({ kind: 'worse', ...change })
      }
    }
  }
  const whole = new Set(read.flatMap(({ id }) => (seen.partly.has(id) ? [] : id)))
  for (const [customerId, words] of look.sites) {
    for (const [key, before] of words) {
      if (silent.has(key)) continue
      if (!whole.has(customerId)) since.unread += 1
      else {
        const gone = { box: undefined, before, now: undefined }
        since.changes.push({ kind: 'back', key, customerId, ...gone })
      }
    }
  }
  return { ...since, changes: since.changes.toSorted((a, b) => inOrder(a, b)) }
}

/** Newly silent ones first, the newest contact first of all. */
function inOrder(a: Change, b: Change): number {
  const rank = ({ kind }: Change) => changeKinds.indexOf(kind)
  return rank(a) - rank(b) || lastOf(b) - lastOf(a)
}

function lastOf({ box }: Change): number {
  const lastComm = box?.device.lastComm
  return lastComm?.kind === 'instant' ? lastComm.at : 0
}

/**
 * A customer that was not asked then had no silent set-top box by the vendor's counter, which counts
 * no Android device; of one that could not be read nothing is known. Who was heard of after the look
 * was not silent then, in any case.
 */
function fellAfter(look: Look, { customerId, device }: SilentBox, now: number): boolean {
  const at = contactOf(device, now)
  if (at !== null && at > look.at) return true
  if (look.failed.has(customerId)) return false
  return look.sites.has(customerId) || device.kind === 'STB'
}
