import type { Limits } from '../policy'

/**
 * A row that goes through whole is still bounded: no key that names a secret, no string, object or
 * depth that would stall the browser. Works on the parsed answer in place: it is nobody else's.
 */
export function prune(value: unknown, limits: Limits, depth = 1): unknown {
  if (typeof value === 'string') return cut(value, limits.stringLength)
  if (typeof value !== 'object' || value === null) return value
  if (depth > limits.depth) return null
  if (Array.isArray(value)) return pruneList(value, limits, depth)
  return isRecord(value) ? pruneRecord(value, limits, depth) : null
}

function pruneList(list: unknown[], limits: Limits, depth: number): unknown[] {
  for (const [index, value] of list.entries()) {
    const pruned = prune(value, limits, depth + 1)
    if (pruned !== value) list[index] = pruned
  }
  return list
}

// The hot path of the gateway: plain reads and writes, and a write only where something changed.
function pruneRecord(
  record: Record<string, unknown>,
  limits: Limits,
  depth: number,
): Record<string, unknown> | null {
  const keys = Object.keys(record)
  if (keys.length > limits.keys) return null
  for (const key of keys) {
    if (isUnwanted(key)) {
      Reflect.deleteProperty(record, key)
      continue
    }
    const value = record[key]
    const pruned = prune(value, limits, depth + 1)
    if (pruned !== value) record[key] = pruned
  }
  return record
}

function isRecord(value: object): value is Record<string, unknown> {
  return !Array.isArray(value)
}

/** Cut, but never through the middle of a character. */
export function cut(value: string, length: number): string {
  if (value.length <= length) return value
  const last = value.charCodeAt(length - 1)
  return value.slice(0, last >= 0xd8_00 && last <= 0xdb_ff ? length - 1 : length)
}

// `custom` holds whatever a third party put there. `__proto__` is a name like any other in JSON and
// a trap everywhere else.
const unwanted =
  /^(?:custom|__proto__)$|token|secret|passw|passphrase|credential|auth_?code|api_?key|mdm_?key|private_?key/i

// The same few names come with every row.
const verdicts = new Map<string, boolean>()

function isUnwanted(key: string): boolean {
  const known = verdicts.get(key)
  if (known !== undefined) return known
  const verdict = unwanted.test(key)
  if (verdicts.size < 10_000) verdicts.set(key, verdict)
  return verdict
}
