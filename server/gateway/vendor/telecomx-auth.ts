import * as v from 'valibot'
import type { Session } from '../session/session'
import type { VendorFailure } from './failure'
import { Trouble } from './trouble'
import type { Vendor, VendorAnswer } from './vendor'

/**
 * The vendor's own sign-in. Its documents differ in detail and one is cut short, so the answer is
 * read tolerantly: only the token must be there.
 * https://wiki.telecomx.dk/doku.php?id=api:auth:login and …?id=api:auth:validatetoken
 */
export type Credentials = {
  username: string
  password: string
  smsKey?: string | undefined
  authenticatorToken?: string | undefined
}

type CallContext = { requestId: string; signal: AbortSignal }

export type Grant = Pick<Session, 'token' | 'user' | 'accessLevel' | 'customer'> & {
  /** Null: the token never dies. */
  lifeMs: number | null
}

const defaultLifeMinutes = 15
const longestName = 120

const word = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, longestName)),
)
const identity = v.union([
  word,
  v.pipe(
    v.object({ _id: word }),
    v.transform(({ _id }) => _id),
  ),
])
const minutes = v.pipe(
  v.number(),
  v.check((value) => value === -1 || value > 0),
)

const grantSchema = v.object({
  // It will stand in an address or a header.
  token: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,2000}$/)),
  expiresInMinutes: v.fallback(v.optional(minutes), undefined),
  employee: v.fallback(v.optional(identity), undefined),
  customer: v.fallback(v.optional(identity), undefined),
  accessLevel: v.fallback(v.optional(word), undefined),
  name: v.fallback(v.optional(word), undefined),
  language: v.fallback(v.optional(word), undefined),
  customerName: v.fallback(v.optional(word), undefined),
  customerFeatures: v.fallback(v.optional(v.array(v.unknown())), undefined),
})

export type SignIn = { ok: true; grant: Grant } | { ok: false; failure: VendorFailure }

export async function signIn(
  vendor: Vendor,
  credentials: Credentials,
  context: CallContext,
): Promise<SignIn> {
  const answer = await vendor.call({
    method: 'POST',
    path: '/auth/login',
    json: credentials,
    ...context,
  })
  if (!answer.ok) return answer
  const read = v.safeParse(grantSchema, answer.body)
  if (!read.success) throw new Trouble('upstream_invalid', 'login')
  return { ok: true, grant: toGrant(read.output, credentials.username.slice(0, longestName)) }
}

function toGrant(answer: v.InferOutput<typeof grantSchema>, username: string): Grant {
  const features = (answer.customerFeatures ?? []).filter((value) => typeof value === 'string')
  return {
    token: answer.token,
    user: {
      id: answer.employee ?? username,
      name: answer.name ?? username,
      username,
      language: answer.language ?? '',
    },
    accessLevel: answer.accessLevel ?? 'NO_LOGIN',
    customer: {
      id: answer.customer ?? '',
      name: answer.customerName ?? '',
      features: features.filter((name) => /^[A-Z0-9_]{1,40}$/.test(name)).slice(0, 40),
    },
    lifeMs: lifeOf(answer.expiresInMinutes ?? defaultLifeMinutes),
  }
}

function lifeOf(expiresInMinutes: number): number | null {
  return expiresInMinutes === -1 ? null : expiresInMinutes * 60_000
}

/** How the token lives on; `lifeMs` undefined: extended, without a word for how long. */
export type Extension =
  | { kind: 'extended'; lifeMs: number | null | undefined }
  | { kind: 'unchanged' }
  | { kind: 'failed' }
  | { kind: 'dead' }

const extensionSchema = v.object({
  success: v.fallback(v.optional(v.boolean()), undefined),
  extended: v.fallback(v.optional(v.boolean()), undefined),
  expiresInMinutes: v.fallback(v.optional(minutes), undefined),
})

export async function extend(
  vendor: Vendor,
  token: string,
  context: CallContext,
): Promise<Extension> {
  const query = { extend: 'true' }
  const answer = await vendor.call({ path: '/auth/validateToken', query, token, ...context })
  if (!answer.ok) return { kind: answer.failure.status === 401 ? 'dead' : 'failed' }
  const read = v.safeParse(extensionSchema, answer.body)
  if (!read.success) return { kind: 'failed' }
  const { success, extended, expiresInMinutes } = read.output
  if (success === false || extended === false) return { kind: 'unchanged' }
  return {
    kind: 'extended',
    lifeMs: expiresInMinutes === undefined ? undefined : lifeOf(expiresInMinutes),
  }
}

/** Ends every session that this user has anywhere: only when that is what was asked for. */
export function signOutEverywhere(
  vendor: Vendor,
  token: string,
  context: CallContext,
): Promise<VendorAnswer> {
  return vendor.call({ path: '/auth/logout', token, ...context })
}
