import { Refusal } from '../problem'

/** Whether a value may go to the vendor. Matched whole, before anything else is done with it. */
export type Rule = (value: string) => boolean

export type Rules = Readonly<Record<string, Rule>>

export type Query = Readonly<Record<string, string>>

export function integer(min: number, max: number): Rule {
  return (value) =>
    /^(?:0|[1-9]\d{0,9})$/.test(value) && Number(value) >= min && Number(value) <= max
}

/** Free text: bounded, and without control characters, which nobody types and some servers trip over. */
export function text(maxLength: number): Rule {
  return (value) => value.length <= maxLength && !/\p{Cc}/u.test(value)
}

export function oneOf(...choices: readonly string[]): Rule {
  return (value) => choices.includes(value)
}

/** The vendor's examples only ever show `true`; absent is the other value. */
export const flag: Rule = (value) => value === 'true'

/** Opaque: the documents' own ids are not all of the same length, nor all hexadecimal. */
export const id: Rule = (value) => /^[0-9A-Za-z]{12,32}$/.test(value)

export const idList: Rule = (value) => value.split(',').every(id)

/** An Android package name: at least two words, none of which could climb, hide or end a path. */
export const packageName: Rule = (value) =>
  value.length <= 255 && /^[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)+$/.test(value)

/**
 * The parameters that stand in the path, each by its rule: encoding alone would not keep `..` out. As
 * they came, undecoded: an escape is no part of anything that may stand there.
 */
export function readParams(target: string, pattern: string, rules: Rules): Query {
  const [path = ''] = target.split('?', 1)
  const segments = path.split('/')
  const params: Record<string, string> = {}
  for (const [index, segment] of pattern.split('/').entries()) {
    if (!segment.startsWith(':')) continue
    const [name, value] = [segment.slice(1), segments[index] ?? '']
    if (rules[name]?.(value) !== true) throw new Refusal({ code: 'bad_request', detail: name })
    params[name] = value
  }
  return params
}

export function fillPath(pattern: string, params: Query): string {
  return pattern.replace(/:([A-Za-z]+)/g, (_, name: string) => params[name] ?? '')
}

/** Every key known and at most once: two of a kind are read differently by every server. */
export function readQuery(target: string, rules: Rules): Query {
  const start = target.indexOf('?')
  const query: Record<string, string> = {}
  if (start === -1) return query
  for (const [key, value] of new URLSearchParams(target.slice(start + 1))) {
    const rule = Object.hasOwn(rules, key) ? rules[key] : undefined
    if (!rule) throw new Refusal({ code: 'bad_request' })
    if (Object.hasOwn(query, key) || !rule(value)) {
      throw new Refusal({ code: 'bad_request', detail: key })
    }
    query[key] = value
  }
  return query
}
