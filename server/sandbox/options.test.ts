import { expect, test } from 'vitest'
import { defaultOptions, readOptions, readPort } from './options'

test('nothing set is the documented default', () => {
  expect(readOptions({})).toEqual({
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
  })
  expect(readPort({}, [])).toBe(0)
})

test('each variable is read', () => {
  const env = {
    SANDBOX_DEVICES: '100000',
    SANDBOX_CUSTOMERS: '2000',
    SANDBOX_ORDERS: '200000',
    SANDBOX_FOTA: '200000',
    SANDBOX_SEED: '7',
    SANDBOX_OUTAGES: '0',
    SANDBOX_NOW: '2026-01-16T10:45:00Z',
    SANDBOX_EXTEND: 'off',
    SANDBOX_ACCESS: 'literal',
  }
  expect(readOptions(env)).toEqual({
    devices: 100_000,
    customers: 2000,
    orders: 200_000,
    fota: 200_000,
    seed: 7,
    outages: 0,
    startAt: Date.UTC(2026, 0, 16, 10, 45),
    frozen: true,
    extend: false,
    access: 'literal',
  })
})

test('SANDBOX_CLOCK=frozen stands where it starts; running runs on from SANDBOX_NOW', () => {
  expect(readOptions({ SANDBOX_CLOCK: 'frozen' })).toEqual({ ...defaultOptions, frozen: true })
  const started = readOptions({ SANDBOX_CLOCK: 'running', SANDBOX_NOW: '2026-01-16T10:45:00Z' })
  expect(started.frozen).toBe(false)
  expect(started.startAt).toBe(Date.UTC(2026, 0, 16, 10, 45))
})

test.each([
  ['SANDBOX_DEVICES', '-1'],
  ['SANDBOX_DEVICES', 'many'],
  ['SANDBOX_CUSTOMERS', '29'],
  ['SANDBOX_ORDERS', '500001'],
  ['SANDBOX_FOTA', '500001'],
  ['SANDBOX_FOTA', 'all'],
  ['SANDBOX_SEED', '1.5'],
  ['SANDBOX_OUTAGES', '21'],
  ['SANDBOX_NOW', 'yesterday'],
  ['SANDBOX_EXTEND', 'yes'],
  ['SANDBOX_ACCESS', 'LITERAL'],
  ['SANDBOX_CLOCK', 'stopped'],
])('%s=%s is one line that names it', (name, value) => {
  expect(() => readOptions({ [name]: value })).toThrow(new RegExp(`^${name}: "${value}" .+$`))
})

test('--port wins over SANDBOX_PORT', () => {
  expect(readPort({ SANDBOX_PORT: '4010' }, [])).toBe(4010)
  expect(readPort({ SANDBOX_PORT: '4010' }, ['--port', '4011'])).toBe(4011)
  expect(readPort({}, ['--port=4011'])).toBe(4011)
  expect(() => readPort({ SANDBOX_PORT: 'x' }, [])).toThrow(/^SANDBOX_PORT: "x" is not/)
  expect(() => readPort({}, ['--port', '70000'])).toThrow(/^--port: "70000" is not/)
  expect(() => readPort({}, ['--port'])).toThrow(/The one argument is --port N/)
  expect(() => readPort({}, ['--prot', '1'])).toThrow(/The one argument is --port N/)
})
