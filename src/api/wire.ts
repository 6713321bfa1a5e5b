import * as v from 'valibot'
import { type Instant, readInstant } from '#/lib/dates'

/**
 * The vocabulary in which every vendor's schema is written. The vendors omit what holds no
 * value and add what they never documented, so anything but a row's identity may be missing or
 * null, and unknown keys are ignored. A value of another type than documented is not guessed
 * at: the row is set aside.
 */
export type JsonObject = { [key: string]: unknown }

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a row is known by. Opaque: not hexadecimal, not of one length, sometimes repeated. */
export const identifier = v.pipe(v.string(), v.minLength(1))

export const text = v.nullish(v.string(), '')

export const optionalText = v.nullish(v.string(), null)

export const optionalFlag = v.nullish(v.boolean(), null)

export const optionalNumber = v.nullish(v.pipe(v.number(), v.finite()), null)

/** A date that cannot be read is shown as such; it does not cost the row. */
export const instant = v.pipe(
  v.nullish(v.union([v.string(), v.number()]), null),
  v.transform((value): Instant => readInstant(value)),
)

/** `v.object`, but an array is no object. */
export function jsonObject<const E extends v.ObjectEntries>(entries: E) {
  return v.pipe(v.custom<JsonObject>(isJsonObject), v.object(entries))
}
