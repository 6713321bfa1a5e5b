import { expect, test } from 'vitest'
import { EnvError, type Env } from '../shared/env'
import { readConfig } from './config'

const needed = {
  TELECOMX_URL: 'https://api.telecomx.dk',
  SESSION_SECRET: 'a'.repeat(32),
}

test('what must be set is little, and the rest has defaults', () => {
  const config = readConfig(needed)
  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    publicOrigins: [],
    telecomx: { url: 'https://api.telecomx.dk', token: { in: 'query', name: 'token' } },
    session: { secrets: ['a'.repeat(32)], idleMinutes: 15 },
    thingspace: {
      levels: ['RESELLER_ADMIN', 'ADMIN'],
      accounts: [],
      service: null,
      stateDir: null,
    },
    clientDir: null,
    demoUsers: [],
  })
})

test('each setting is read', () => {
  const config = readConfig({
    HOST: '0.0.0.0',
    PORT: '0',
    PUBLIC_ORIGIN: 'https://puls.example, http://localhost:5173',
    TELECOMX_URL: 'http://127.0.0.1:4010/v1/',
    TELECOMX_TOKEN_IN: 'header:X-Auth-Token',
    SESSION_SECRET: `${'n'.repeat(40)},${'o'.repeat(32)}`,
    SESSION_IDLE_MINUTES: '0',
    SESSION_REQUESTS_PER_SECOND: '500',
  })
  expect(config).toMatchObject({
    host: '0.0.0.0',
    port: 0,
    publicOrigins: ['https://puls.example', 'http://localhost:5173'],
    telecomx: { url: 'http://127.0.0.1:4010/v1', token: { in: 'header', name: 'x-auth-token' } },
    session: { secrets: ['n'.repeat(40), 'o'.repeat(32)], idleMinutes: 0 },
    limits: { ratePerSecond: 500, rateBurst: 1000 },
  })
  expect(readConfig({ ...needed, TELECOMX_TOKEN_IN: 'bearer' }).telecomx.token.in).toBe('bearer')
})

const thingspace = {
  THINGSPACE_URL: 'https://thingspace.verizon.com',
  THINGSPACE_KEY: 'key',
  THINGSPACE_SECRET: 'secret',
  THINGSPACE_USERNAME: 'me',
  THINGSPACE_PASSWORD: 'æ p:w',
  THINGSPACE_ACCOUNTS: '0242078698-00001, 0000000001-00001,0242078698-00001',
}

test('ThingSpace is read once an account is listed', () => {
  const service = {
    url: 'https://thingspace.verizon.com',
    key: 'key',
    secret: 'secret',
    username: 'me',
    password: 'æ p:w',
  }
  const accounts = ['0242078698-00001', '0000000001-00001']
  const settings = { ...needed, ...thingspace, THINGSPACE_LEVELS: 'RESELLER' }
  for (const path of ['', '/', '/api', '/api/fota/v1/']) {
    const env = {
      ...settings,
      THINGSPACE_URL: `${thingspace.THINGSPACE_URL}${path}`,
      STATE_DIR: '.',
    }
    const read = readConfig(env).thingspace
    expect(read).toEqual({ levels: ['RESELLER'], accounts, service, stateDir: '.' })
  }
  expect(readConfig({ ...settings, THINGSPACE_ACCOUNTS: '', STATE_DIR: '' }).thingspace).toEqual({
    levels: ['RESELLER'],
    accounts: [],
    service: null,
    stateDir: null,
  })
})

const bad: [string, string][] = [
  ['HOST', 'http://127.0.0.1'],
  ['HOST', 'a b'],
  ['PORT', '80a'],
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PUBLIC_ORIGIN', 'puls.example'],
  ['PUBLIC_ORIGIN', 'https://puls.example/path'],
  ['PUBLIC_ORIGIN', 'http://puls.example'],
  ['PUBLIC_ORIGIN', 'https://puls.example,*'],
  ['TELECOMX_URL', ''],
  ['TELECOMX_URL', 'api.telecomx.dk'],
  ['TELECOMX_URL', 'http://api.telecomx.dk'],
  ['TELECOMX_URL', 'ftp://127.0.0.1'],
  ['TELECOMX_URL', 'https://me:CANARY@api.telecomx.dk'],
  ['TELECOMX_URL', 'https://api.telecomx.dk?token=CANARY'],
  ['TELECOMX_TOKEN_IN', 'cookie'],
  ['TELECOMX_TOKEN_IN', 'query'],
  ['TELECOMX_TOKEN_IN', 'header:Host'],
  ['TELECOMX_TOKEN_IN', 'header:bad name'],
  ['SESSION_SECRET', ''],
  ['SESSION_SECRET', 'CANARY too short'],
  ['SESSION_SECRET', `${'a'.repeat(32)},CANARY`],
  ['SESSION_IDLE_MINUTES', '-1'],
  ['SESSION_IDLE_MINUTES', '1.5'],
  ['SESSION_IDLE_MINUTES', 'never'],
  ['SESSION_REQUESTS_PER_SECOND', '0'],
  ['NODE_TLS_REJECT_UNAUTHORIZED', '0'],
  ['THINGSPACE_URL', ''],
  ['THINGSPACE_URL', 'http://thingspace.verizon.com'],
  ['THINGSPACE_URL', 'https://me:CANARY@thingspace.verizon.com'],
  ['THINGSPACE_KEY', ''],
  ['THINGSPACE_KEY', 'CANARY:with-a-colon'],
  ['THINGSPACE_SECRET', ''],
  ['THINGSPACE_SECRET', 'CANARY with spaces'],
  ['THINGSPACE_USERNAME', ''],
  ['THINGSPACE_PASSWORD', ''],
  ['THINGSPACE_PASSWORD', 'CANARY\u0007'],
  ['THINGSPACE_ACCOUNTS', '0242078698-00001,me'],
  ['THINGSPACE_LEVELS', 'RESELER_ADMIN'],
  ['THINGSPACE_LEVELS', ','],
  ['STATE_DIR', '/nowhere'],
  ['STATE_DIR', 'package.json'],
]

test.each(bad)('%s=%s is one line that names it and shows no secret', (name, value) => {
  const problem = problemOf({ ...needed, ...thingspace, [name]: value })
  expect(problem.variable).toBe(name)
  expect(problem.message).toMatch(new RegExp(`^${name}: .+\\.?$`))
  expect(problem.message).not.toMatch(/\n|CANARY/)
})

function problemOf(env: Env): EnvError {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof EnvError) return error
    throw error
  }
  throw new Error('was accepted')
}
