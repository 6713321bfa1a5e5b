import type { Context } from 'hono'
import { unauthorized } from './refusal'
import type { SignIns } from './sign-ins'

/** `Authorization: Bearer …`, which every call after the token's own needs. */
export function requireBearer(c: Context, signIns: SignIns): void {
  const [, token] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? []
  if (token === undefined) {
    throw unauthorized(
      'REQUEST_FAILED.AccessToken.Missing',
      'Required OAuth credentials not provided',
    )
  }
  const state = signIns.bearerState(token)
  if (state === 'expired') {
    throw unauthorized('REQUEST_FAILED.AccessToken.Expired', 'Invalid Credentials')
  }
  if (state === 'unknown') {
    throw unauthorized('INPUT_INVALID.AccessToken.Invalid', 'Invalid Credentials')
  }
}

const guid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** Both tokens, as every operation on firmware needs them; answers the session's. */
export function requireTokens(c: Context, signIns: SignIns): string {
  requireBearer(c, signIns)
  const token = c.req.header('vz-m2m-token')
  if (token === undefined || token === '') {
    throw unauthorized('REQUEST_FAILED.SessionToken.Format', 'The session token is missing.')
  }
  if (!guid.test(token)) {
    throw unauthorized('INPUT_INVALID.SessionToken.Invalid', 'The session token is not a GUID.')
  }
  // One that is nobody's is one that ended: the vendor knows no difference that it documents.
  if (!signIns.useSession(token)) {
    throw unauthorized('REQUEST_FAILED.SessionToken.Expired', 'The session token has expired.')
  }
  return token
}
