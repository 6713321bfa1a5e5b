import type { Limits } from '../policy'
import type { Query, Rules } from './parameters'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export type ShapeContext = { query: Query; accessLevel: string; limits: Limits }

/** What goes up, made anew of what the browser sent. */
export type Body = {
  json: object
  /** Whose it is, where only the body says so. */
  account?: string
}

/**
 * One documented operation of a vendor, reachable below `/api/<vendor>`. There is no prefix that
 * passes: what is not in the table does not exist here.
 */
export type Operation = {
  /** GET where it is left out. */
  method?: Method
  /** The vendor's own path. A segment `:name` is a parameter, which needs a rule. */
  path: string
  params?: Rules
  query: Rules
  /** What the keys may not say together: the offending one, or undefined. */
  conflict?: (query: Query) => string | undefined
  /** Undefined: not one that is taken. */
  body?: (json: unknown) => Body | undefined
  /** Where an answer may be longer than usual. */
  answerBytes?: 'upgradeAnswerBytes'
  /** From the vendor's answer to ours: only what is known and wanted. Throws `Trouble`. */
  shape: (body: unknown, context: ShapeContext) => unknown
}
