import * as v from 'valibot'
import { ApiError } from './errors'
import { explain } from './set-aside'

/** A reader for an answer that is one thing, not a list: it is readable, or it is an error. */
export function readWith<T>(schema: v.GenericSchema<unknown, T>): (body: unknown) => T {
  return (body) => {
    const result = v.safeParse(schema, body)
    if (result.success) return result.output
    const { path } = explain(result.issues[0])
    throw new ApiError({ kind: 'contract', code: 'unreadable', path })
  }
}
