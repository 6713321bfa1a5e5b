import type { Limits } from '../policy'
import type { Query, Rules } from './parameters'

export type ShapeContext = { query: Query; accessLevel: string; limits: Limits }

/**
 * One documented operation of a vendor, reachable below `/api/<vendor>`. There is no prefix that
 * passes: what is not in the table does not exist here.
 */
export type Operation = {
  /** The vendor's own path; a segment that begins with a colon stands for one of `segments`. */
  path: string
  segments?: Rules
  query: Rules
  /** What the keys may not say together: the offending one, or undefined. */
  conflict?: (query: Query) => string | undefined
  /** From the vendor's answer to ours: only what is known and wanted. Throws `Trouble`. */
  shape: (body: unknown, context: ShapeContext) => unknown
}
