import { cut } from './prune'

/**
 * An allow-list as data: what may pass, and of which shape. What is not named does not pass, and
 * what is named passes only in its documented shape, so that nothing can hide inside.
 */
export type Allowed =
  | 'plain'
  /** Whether it is switched on: an integration's settings are credentials, all but `enabled`. */
  | 'switch'
  | { each: Allowed }
  /**
   * Like `each` for a list whose entries are counted: what may not pass is null in its place, and none
   * is cut off. How long it may be is for whoever asks for it.
   */
  | { every: Allowed }
  /** A field of several documented shapes: the first that the value has. */
  | { either: readonly Allowed[] }
  | { fields: Readonly<Record<string, Allowed>> }

const longestText = 64 * 1024
const longestList = 1000

export type Fields = Readonly<Record<string, Allowed>>

export function plain(...names: string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, 'plain']))
}

/** Undefined when the value may not pass. A null says "no value" and passes for any shape. */
export function pick(value: unknown, allowed: Allowed): unknown {
  if (value === null) return null
  if (allowed === 'plain') return pickPlain(value)
  if (allowed === 'switch')
    return isObject(value) ? Reflect.get(value, 'enabled') === true : undefined
  if ('each' in allowed) return pickList(value, allowed.each)
  if ('every' in allowed) return pickEvery(value, allowed.every)
  if ('either' in allowed) return pickEither(value, allowed.either)
  return isObject(value) ? pickFields(value, allowed.fields) : undefined
}

function pickPlain(value: unknown): unknown {
  if (typeof value === 'string') return cut(value, longestText)
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}

function pickList(value: unknown, allowed: Allowed): unknown[] | undefined {
  if (!Array.isArray(value)) return undefined
  const picked = value.slice(0, longestList).map((entry) => pick(entry, allowed))
  return picked.filter((entry) => entry !== undefined)
}

function pickEvery(value: unknown, allowed: Allowed): unknown[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.map((entry) => pick(entry, allowed) ?? null)
}

function pickEither(value: unknown, shapes: readonly Allowed[]): unknown {
  for (const shape of shapes) {
    const picked = pick(value, shape)
    if (picked !== undefined) return picked
  }
  return undefined
}

function pickFields(value: object, fields: Fields): Record<string, unknown> {
  const picked: Record<string, unknown> = {}
  for (const [name, allowed] of Object.entries(fields)) {
    if (!Object.hasOwn(value, name)) continue
    const passed = pick(Reflect.get(value, name), allowed)
    if (passed !== undefined) picked[name] = passed
  }
  return picked
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
