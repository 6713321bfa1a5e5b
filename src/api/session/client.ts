import * as v from 'valibot'
import { sessionAddress } from '#/lib/session-address'
import { writeStored } from '#/lib/storage'
import { type Sending, request } from '../http'
import { readWith } from '../read-with'
import { type Session, sessionSchema, type SignedOut, signedOutSchema } from './schemas'

export type Credentials = {
  username: string
  password: string
  /** the code the vendor texts, where a customer requires it */
  smsKey?: string | undefined
  authenticatorToken?: string | undefined
}

/**
 * The session of this browser, or null when nobody is signed in, which is not an error. Not in
 * the background it counts as the user's activity and lengthens the session where it can be.
 */
export async function readSession(sending: Sending = {}): Promise<Session | null> {
  const read = readWith(v.nullable(sessionSchema))
  return hint(await request({ address: sessionAddress, read, ...sending }))
}

/**
 * Refused: status 401, `detail` the vendor's word (`credentials_invalid`).
 * https://wiki.telecomx.dk/doku.php?id=api:auth:login
 */
export async function signIn(credentials: Credentials, sending: Sending = {}): Promise<Session> {
  const read = readWith(sessionSchema)
  return hint(
    await request({ address: sessionAddress, method: 'POST', body: credentials, read, ...sending }),
  )
}

/**
 * Ends the session here; `everywhere` also ends all the user's sessions at the vendor, which may
 * fail by itself.
 * https://wiki.telecomx.dk/doku.php?id=api:auth:logout
 */
export async function signOut(
  { everywhere = false } = {},
  sending: Sending = {},
): Promise<SignedOut> {
  const address = everywhere ? `${sessionAddress}?everywhere` : sessionAddress
  hint(null)
  return request({ address, method: 'DELETE', read: readWith(signedOutSchema), ...sending })
}

/** Lets the next visit's boot script know whether asking for data is worth while. */
function hint<S extends Session | null>(session: S): S {
  writeStored('session-hint', session === null ? null : '1')
  return session
}
