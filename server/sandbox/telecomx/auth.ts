import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { readSession } from './caller'
import { canary } from './canary'
import { readFlag, readText } from './query'
import { Refusal } from './refusal'
import { remoteAddress } from '../remote-address'
import type { Telecomx } from './telecomx'
import { lifeInMinutes } from './tokens'
import { atLeast, demoCode, type User } from './users'

/**
 * POST /auth/login: https://wiki.telecomx.dk/doku.php?id=api:auth:login
 * The page's list of errors is not public; those of the logout page stand in for it, and a parameter
 * that is missing is named. GET with the password in the address exists at the vendor and not here.
 */
export function login({ fleet, tokens, users }: Telecomx) {
  return async (c: Context) => {
    const body: unknown = await c.req.json().catch(() => undefined)
    if (typeof body !== 'object' || body === null) throw new Refusal(400, 'bad request')
    const fields = new Map<string, unknown>(Object.entries(body))
    const username = readField(fields, 'username')
    const password = readField(fields, 'password')
    const user = users.find((known) => known.username === username.toLowerCase())
    if (user === undefined || user.password !== password || user.accessLevel === 'NO_LOGIN') {
      throw new Refusal(401, 'credentials_invalid')
    }
    const code = fields.get('smsKey') ?? fields.get('authenticatorToken')
    if (user.secondFactor && code !== demoCode) throw new Refusal(401, 'credentials_invalid')
    const persist = fields.get('persist') === true
    const token = tokens.issue(user, remoteAddress(c.env), persist)
    // The cookie's name and attributes are not documented.
    if (fields.get('cookie') === true)
      setCookie(c, 'token', token, { httpOnly: true, secure: true })
    return c.json({ token, expiresInMinutes: persist ? -1 : lifeInMinutes, ...who(user, fleet) })
  }
}

/**
 * GET /auth/validateToken: https://wiki.telecomx.dk/doku.php?id=api:auth:validatetoken
 * `simple=true` answers with a bare 200 or 403. `ip` must be the address of the login. `extend=true`
 * gives the token a new life, if this sandbox is set to read that word so; `extended` says if it did.
 */
export function validateToken({ fleet, tokens, extend }: Telecomx) {
  return (c: Context) => {
    const query = new URL(c.req.url).searchParams
    const simple = readFlag(query, 'simple')
    const asked = readFlag(query, 'extend')
    try {
      const session = readSession(c.req.raw, query, tokens)
      const ip = readText(query, 'ip')
      if (ip !== undefined && ip !== session.ip) throw new Refusal(401, 'invalid_token')
      if (asked && extend) tokens.extend(session)
      if (simple) return c.body(null, 200)
      const extended = asked ? { extended: extend } : {}
      return c.json({ success: true, ...who(session.user, fleet), ...extended })
    } catch (error) {
      if (simple && error instanceof Refusal) return c.body(null, 403)
      throw error
    }
  }
}

/** GET /auth/logout: all tokens of the user. https://wiki.telecomx.dk/doku.php?id=api:auth:logout */
export function logout({ tokens }: Telecomx) {
  return (c: Context) => {
    const query = new URL(c.req.url).searchParams
    tokens.endAll(readSession(c.req.raw, query, tokens).user)
    return c.json({ success: true })
  }
}

function readField(fields: Map<string, unknown>, name: string): string {
  const value = fields.get(name)
  if (typeof value !== 'string' || value === '') throw new Refusal(400, name)
  return value
}

/** `customerIntegrations` is left out for those who are no reseller, and holds secrets for those who are. */
function who(user: User, { db, seed }: Telecomx['fleet']) {
  const customer = db.get<{ id: string; name: string; features: string }>(
    'SELECT id, name, features FROM customers WHERE seq = ?',
    [user.customer],
  )
  const features: unknown = JSON.parse(customer?.features ?? '[]')
  const integrations = {
    billing: {
      economic: {
        enabled: true,
        agreementGrantToken: canary(
          seed,
          user.customer,
          'customerIntegrations.billing.economic.agreementGrantToken',
        ),
      },
    },
  }
  return {
    employee: user.id,
    customer: customer?.id,
    accessLevel: user.accessLevel,
    name: user.name,
    language: user.language,
    customerName: customer?.name,
    customerFeatures: features,
    ...(atLeast(user.accessLevel, 'RESELLER') ? { customerIntegrations: integrations } : {}),
  }
}
