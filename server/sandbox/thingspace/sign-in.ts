import { timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import * as v from 'valibot'
import { requireBearer, requireTokens } from './caller'
import { credentials } from './credentials'
import { invalidParameter, noToken, unauthorized } from './refusal'
import type { Thingspace } from './thingspace'

/**
 * POST /api/ts/v1/oauth2/token: client credentials, as a form, the key and secret as Basic.
 * https://thingspace.verizon.com/documentation/apis/software-management/getting-started/get-credentials.html
 */
export function issueToken({ signIns }: Thingspace) {
  return async (c: Context) => {
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (type !== 'application/x-www-form-urlencoded') {
      throw noToken(400, 'invalid_request', 'The body is not a form')
    }
    const form = new URLSearchParams(await c.req.text())
    const granted = form.get('grant_type')
    if (granted === null) {
      throw noToken(400, 'invalid_request', 'Missing or invalid grant_type parameter')
    }
    if (granted !== 'client_credentials') {
      throw noToken(400, 'unsupported_grant_type', 'Missing or invalid grant_type parameter')
    }
    const given = basicOf(c.req.header('authorization'))
    if (given === undefined) {
      throw noToken(401, 'invalid_client', 'Required OAuth credentials not provided')
    }
    if (!isSame(given, `${credentials.key}:${credentials.secret}`)) {
      throw noToken(401, 'invalid_client', 'Invalid Credentials')
    }
    const { token, expiresInSeconds } = signIns.bearer()
    const scope = form.get('scope')
    return c.json({
      access_token: token,
      ...(scope === null ? {} : { scope }),
      expires_in: expiresInSeconds,
      token_type: 'Bearer',
    })
  }
}

const loginBody = v.object({ username: v.string(), password: v.string() })

/**
 * POST /api/m2m/v1/session/login. A body that is none is no attempt and does not count.
 * https://thingspace.verizon.com/resources/documentation/connectivity/API_Reference/Start_Connectivity_Management_Session/
 */
export function login({ signIns }: Thingspace) {
  return async (c: Context) => {
    requireBearer(c, signIns)
    const read = v.safeParse(loginBody, await c.req.json().catch(() => undefined))
    if (!read.success) throw invalidParameter('Input binding error')
    if (signIns.login().locked) {
      throw unauthorized('REQUEST_FAILED.Credentials.Locked', 'The contact record is locked.')
    }
    const { username, password } = read.output
    const isRight = isSame(username, credentials.username) && isSame(password, credentials.password)
    if (!isRight) {
      signIns.refused()
      throw unauthorized(
        'REQUEST_FAILED.Credentials.Invalid',
        'The user name or password is not valid.',
      )
    }
    signIns.accepted()
    return c.json({ sessionToken: signIns.openSession() })
  }
}

/** POST /api/m2m/v1/session/logout: ends the session of the header and echoes its token. */
export function logout({ signIns }: Thingspace) {
  return (c: Context) => {
    const sessionToken = requireTokens(c, signIns)
    signIns.endSession(sessionToken)
    return c.json({ sessionToken })
  }
}

function basicOf(header: string | undefined): string | undefined {
  const [, encoded] = /^Basic +(\S+)$/i.exec(header ?? '') ?? []
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString()
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
