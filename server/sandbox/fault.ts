import * as v from 'valibot'

/**
 * What can be made to go wrong, asked of the sandbox and never of the browser: the client under test
 * meets the fault on the wire. A list of these is the body of `PUT /__sandbox/faults`.
 *
 * The first fault of the list that matches a request and is not used up is the one that happens.
 */
const bytes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))
const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600_000))
const rows = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))
const pointer = v.pipe(
  v.string(),
  v.regex(/^(\/[^/]*)*$/, 'a JSON Pointer is empty or begins with /'),
)

/** RFC 6902, these three only. A step `*` stands for every element of an array. */
const patchOperation = v.variant('op', [
  v.strictObject({ op: v.literal('add'), path: pointer, value: v.unknown() }),
  v.strictObject({ op: v.literal('replace'), path: pointer, value: v.unknown() }),
  v.strictObject({ op: v.literal('remove'), path: pointer }),
])
export type PatchOperation = v.InferOutput<typeof patchOperation>

const match = v.strictObject({
  /** The exact path, or its beginning followed by `*`. */
  path: v.pipe(v.string(), v.regex(/^\/[^*]*\*?$/, 'a path begins with / and may end in *')),
  method: v.optional(v.picklist(['GET', 'POST', 'PUT', 'DELETE', 'HEAD'])),
  /** Each of these parameters has exactly this value; others may be there too. */
  query: v.optional(v.record(v.string(), v.string())),
  /** Only the nth request that matches, counted from 1 since the list was set. */
  nth: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
})

const action = v.strictObject({
  /** From 400 on the body is the vendor's word for it, unless `body` says otherwise. */
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
  /** Set, or removed by null (`date` too). */
  headers: v.optional(v.record(v.pipe(v.string(), v.minLength(1)), v.nullable(v.string()))),
  /** Text as it is; anything else as JSON. */
  body: v.optional(v.unknown()),
  /** Bytes, for what is not text: with `content-encoding` in `headers`, say. */
  bodyBase64: v.optional(v.pipe(v.string(), v.base64())),
  contentType: v.optional(v.string()),
  delayMs: v.optional(milliseconds),
  dripBytesPerSec: v.optional(v.pipe(bytes, v.minValue(1))),
  /** The connection is reset after so many bytes of the body; 0 is before the headers. */
  resetAfterBytes: v.optional(bytes),
  /** So many bytes of the body, then a clean end. */
  truncateAfterBytes: v.optional(bytes),
  /** Headers and so many bytes of the body, then nothing, the connection open. */
  silenceAfterBytes: v.optional(bytes),
  /** Accepted and never answered. */
  hang: v.optional(v.literal(true)),
  /** The Content-Length claims so many bytes more (or, below zero, fewer) than there are. */
  wrongContentLength: v.optional(v.pipe(v.number(), v.integer())),
  /** On the true body. */
  patch: v.optional(v.array(patchOperation)),
  /** Added to the `Date` header. */
  dateSkewMs: v.optional(v.pipe(v.number(), v.integer())),
  /**
   * So many rows come into, or go from, the front of the list asked for, before it is read. Customers
   * go by being deleted, and deleted ones come back, where they stood.
   */
  insertBefore: v.optional(rows),
  deleteBefore: v.optional(rows),
  /** For lists paged by a cursor: every answer carries this one. */
  cursor: v.optional(v.union([v.string(), v.number()])),
})
export type FaultAction = v.InferOutput<typeof action>

const fault = v.strictObject({
  match,
  /** How often it happens; without it, always (with `nth`, once). */
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  do: action,
})
export type Fault = v.InferOutput<typeof fault>

const faults = v.array(fault)

export function readFaults(body: unknown): { faults: Fault[] } | { wrong: string } {
  const result = v.safeParse(faults, body)
  if (result.success) return { faults: result.output }
  return { wrong: result.issues.map(whatIsWrong).join('; ') }
}

export function whatIsWrong(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'the body'}: ${issue.message}`
}
