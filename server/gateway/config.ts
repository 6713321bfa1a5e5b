import { EnvError, quoted, readInteger, readText, type Env } from '../shared/env'
import { isSafeToReach, list, parseUrl, readVendorUrl } from './config-values'
import { lineLog, type Log } from './log'
import { limits, type Limits } from './policy'
import { readThingSpace, type ThingSpaceConfig } from './thingspace/thingspace-config'

/** Where the vendor wants to find the token. Its documents show only `token=` in the address. */
export type TokenPlace =
  | { in: 'query'; name: string }
  | { in: 'bearer' }
  | { in: 'header'; name: string }

export type DemoUser = { username: string; password: string; label: string }

export type Config = {
  host: string
  /** 0 takes any free port. */
  port: number
  publicOrigins: readonly string[]
  telecomx: { url: string; token: TokenPlace }
  thingspace: ThingSpaceConfig
  session: {
    /** The first one seals, all of them unseal: that is how a secret is replaced. */
    secrets: readonly string[]
    /** 0: no idle limit, and polls keep the session alive. */
    idleMinutes: number
  }
  /** The built SPA. Without it only the API answers. */
  clientDir: string | null
  demoUsers: readonly DemoUser[]
  limits: Limits
  log: Log
  now: () => number
}

export function readConfig(env: Env): Config {
  refuseUncheckedTls(env)
  return {
    host: readHost(env),
    port: readInteger(env, 'PORT', 8080, { min: 0, max: 65_535 }),
    publicOrigins: list(readText(env, 'PUBLIC_ORIGIN')).map(publicOrigin),
    telecomx: { url: readVendorUrl(env, 'TELECOMX_URL'), token: readTokenPlace(env) },
    thingspace: readThingSpace(env),
    session: {
      secrets: readSecrets(env),
      idleMinutes: readInteger(env, 'SESSION_IDLE_MINUTES', 15, { min: 0, max: 480 }),
    },
    clientDir: null,
    demoUsers: [],
    limits: { ...limits, ...readRate(env) },
    log: lineLog(),
    now: Date.now,
  }
}

/** The burst is what two seconds allow: a page's requests come all at once. */
function readRate(env: Env): Pick<Limits, 'ratePerSecond' | 'rateBurst'> {
  const ratePerSecond = readInteger(env, 'SESSION_REQUESTS_PER_SECOND', limits.ratePerSecond, {
    min: 1,
    max: 100_000,
  })
  return { ratePerSecond, rateBurst: ratePerSecond * 2 }
}

function refuseUncheckedTls(env: Env) {
  if (readText(env, 'NODE_TLS_REJECT_UNAUTHORIZED') !== '0') return
  throw new EnvError(
    'NODE_TLS_REJECT_UNAUTHORIZED',
    '0 would accept any certificate, and with it anybody in between. Remove it; to trust a private authority use NODE_EXTRA_CA_CERTS.',
  )
}

function readHost(env: Env): string {
  const host = readText(env, 'HOST') ?? '127.0.0.1'
  if (/^(?:[A-Za-z0-9.-]{1,253}|[0-9A-Fa-f:]{2,45})$/.test(host)) return host
  throw new EnvError(
    'HOST',
    `${quoted(host)} is not an address of this machine. Set one, like 127.0.0.1 or 0.0.0.0, without scheme or port.`,
  )
}

function publicOrigin(text: string): string {
  const url = parseUrl(text)
  // The cookie is Secure: over http a browser only keeps it for a loopback name.
  if (url && url.origin === text.toLowerCase() && isSafeToReach(url)) return url.origin
  throw new EnvError(
    'PUBLIC_ORIGIN',
    `${quoted(text)} is not an origin. Write scheme and host only, like https://puls.example; http is for loopback names.`,
  )
}

function readTokenPlace(env: Env): TokenPlace {
  const text = readText(env, 'TELECOMX_TOKEN_IN') ?? 'query:token'
  if (text === 'bearer') return { in: 'bearer' }
  const [, place, name = ''] = /^(query|header):([A-Za-z][A-Za-z0-9-]{0,63})$/.exec(text) ?? []
  if (place === 'query') return { in: 'query', name }
  if (place === 'header' && !reservedHeaders.has(name.toLowerCase())) {
    return { in: 'header', name: name.toLowerCase() }
  }
  throw new EnvError(
    'TELECOMX_TOKEN_IN',
    `${quoted(text)} is not a place for the token. Set query:token, bearer, or header:<name>.`,
  )
}

const reservedHeaders = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'connection',
  'content-length',
  'content-type',
  'cookie',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-request-id',
])

const secretLength = 32

function readSecrets(env: Env): string[] {
  const secrets = list(readText(env, 'SESSION_SECRET'))
  if (secrets.length === 0) {
    throw new EnvError(
      'SESSION_SECRET',
      `is not set. Set it to at least ${secretLength} random characters, for example from: openssl rand -base64 48`,
    )
  }
  if (secrets.every((secret) => secret.length >= secretLength)) return secrets
  throw new EnvError(
    'SESSION_SECRET',
    `is too short. Each secret of the comma-separated list needs at least ${secretLength} characters, for example from: openssl rand -base64 48`,
  )
}
