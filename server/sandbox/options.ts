import { EnvError, quoted, readChoice, readInstant, readInteger, type Env } from '../shared/env'

export type SandboxOptions = {
  devices: number
  customers: number
  orders: number
  /** Devices with firmware, in both of ThingSpace's accounts together. */
  fota: number
  seed: number
  outages: number
  /** Where the vendors' clock starts; undefined is the real time. */
  startAt: number | undefined
  frozen: boolean
  /** Whether `validateToken?extend=true` gives the token a new life. */
  extend: boolean
  access: Access
}

/** Whether a named access level admits those above it, or only itself, as the documents' letter has it. */
export type Access = (typeof accessReadings)[number]
const accessReadings = ['ordered', 'literal'] as const

export const defaultOptions: SandboxOptions = {
  devices: 5000,
  customers: 120,
  orders: 400,
  fota: 3000,
  seed: 1,
  outages: 3,
  startAt: undefined,
  frozen: false,
  extend: true,
  access: 'ordered',
}

/** Below 30 there is no room for the demo users' resellers and the twenty customers of one of them. */
export function readOptions(env: Env): SandboxOptions {
  const d = defaultOptions
  const startAt = readInstant(env, 'SANDBOX_NOW')
  const standing = startAt === undefined ? 'running' : 'frozen'
  return {
    devices: readInteger(env, 'SANDBOX_DEVICES', d.devices, { min: 0, max: 2_000_000 }),
    customers: readInteger(env, 'SANDBOX_CUSTOMERS', d.customers, { min: 30, max: 50_000 }),
    orders: readInteger(env, 'SANDBOX_ORDERS', d.orders, { min: 0, max: 500_000 }),
    fota: readInteger(env, 'SANDBOX_FOTA', d.fota, { min: 0, max: 500_000 }),
    seed: readInteger(env, 'SANDBOX_SEED', d.seed, { min: 0, max: 2_147_483_647 }),
    outages: readInteger(env, 'SANDBOX_OUTAGES', d.outages, { min: 0, max: 20 }),
    startAt,
    frozen: readChoice(env, 'SANDBOX_CLOCK', ['running', 'frozen'], standing) === 'frozen',
    extend: readChoice(env, 'SANDBOX_EXTEND', ['on', 'off'], 'on') === 'on',
    access: readChoice(env, 'SANDBOX_ACCESS', accessReadings, d.access),
  }
}

/** `--port N` wins over SANDBOX_PORT; 0 takes any free port. */
export function readPort(env: Env, args: readonly string[]): number {
  const range = { min: 0, max: 65535 }
  const [first, second, ...rest] = args.flatMap((arg) => arg.split('='))
  if (first === undefined) return readInteger(env, 'SANDBOX_PORT', 0, range)
  if (first !== '--port' || second === undefined || rest.length > 0) {
    throw new EnvError(quoted(args.join(' ')), 'is not understood. The one argument is --port N.')
  }
  return readInteger({ '--port': second }, '--port', 0, range)
}
