import { expect, test, vi } from 'vitest'
import { ApiError } from '#/api/errors'
import type { ErrorCode } from '#/api/errors'
import type { UpgradeRequest } from '#/api/thingspace/client'
import { anUpgrade } from './schedule-samples'
import { isLostAnswer, isSameUpgrade, lookFor, sendOnce, statesToSearch } from './schedule-sending'

const request: UpgradeRequest = {
  account: '0242078698-00001',
  firmwareName: 'HL40_UPD',
  firmwareTo: 'HL40_1.1.0',
  startDate: '2026-12-01',
  endDate: '2026-12-07',
  imeis: ['990000000000011', '990000000000022'],
}
const sent = anUpgrade({ '990000000000011': 'pending', '990000000000022': 'pending' })
const other = anUpgrade({ '990000000000011': 'pending' })
const lost = new ApiError({ kind: 'network', code: 'timeout' })
const refused = new ApiError({ kind: 'status', code: 'bad_request', status: 400 })

function vendor(send: () => Promise<typeof sent>, look: () => Promise<Array<typeof sent>>) {
  return {
    request,
    wasSent: false,
    send: vi.fn<typeof send>(send),
    look: vi.fn<typeof look>(look),
    onSend: vi.fn<() => void>(),
    onRefused: vi.fn<() => void>(),
  }
}

test('an answer that comes is believed, and nothing is looked for', async () => {
  const asked = vendor(
    async () => sent,
    async () => [],
  )
  expect(await sendOnce(asked)).toEqual({ kind: 'accepted', upgrade: sent })
  expect(asked.onSend).toHaveBeenCalledOnce()
  expect(asked.look).not.toHaveBeenCalled()
})

test('after a lost answer the upgrade is looked for, and not sent again', async () => {
  const arrived = vendor(
    () => Promise.reject(lost),
    async () => [other, sent],
  )
  expect(await sendOnce(arrived)).toEqual({ kind: 'found', upgrade: sent })
  const gone = vendor(
    () => Promise.reject(lost),
    async () => [other],
  )
  expect(await sendOnce(gone)).toMatchObject({ kind: 'absent' })
  const blind = vendor(
    () => Promise.reject(lost),
    () => Promise.reject(lost),
  )
  expect(await sendOnce(blind)).toEqual({ kind: 'unknown', error: lost })
  for (const { send } of [arrived, gone, blind]) expect(send).toHaveBeenCalledOnce()
})

test('what was sent before is looked for first: only what is not there is sent again', async () => {
  const there = {
    ...vendor(
      () => Promise.reject(lost),
      async () => [sent],
    ),
    wasSent: true,
  }
  expect(await sendOnce(there)).toMatchObject({ kind: 'found' })
  expect(there.send).not.toHaveBeenCalled()
  const blind = {
    ...vendor(
      async () => sent,
      () => Promise.reject(lost),
    ),
    wasSent: true,
  }
  expect(await sendOnce(blind)).toMatchObject({ kind: 'unknown' })
  expect(blind.send).not.toHaveBeenCalled()
  const gone = {
    ...vendor(
      async () => sent,
      async () => [],
    ),
    wasSent: true,
  }
  expect(await sendOnce(gone)).toMatchObject({ kind: 'accepted' })
  expect(gone.send).toHaveBeenCalledOnce()
})

test('a refusal is an answer', async () => {
  const asked = vendor(
    () => Promise.reject(refused),
    async () => [sent],
  )
  await expect(sendOnce(asked)).rejects.toBe(refused)
  expect(asked.onRefused).toHaveBeenCalledOnce()
  expect(asked.look).not.toHaveBeenCalled()
})

test('a session that ends while it is looked for leaves everything as it is', async () => {
  const ended = new ApiError({ kind: 'status', code: 'unauthenticated', status: 401 })
  const asked = vendor(
    () => Promise.reject(lost),
    () => Promise.reject(ended),
  )
  await expect(sendOnce(asked)).rejects.toBe(ended)
  expect(asked.onRefused).not.toHaveBeenCalled()
})

test.each<[ErrorCode, number | undefined, boolean]>([
  ['timeout', undefined, true],
  ['unreachable', undefined, true],
  ['offline', undefined, true],
  ['upstream_timeout', 504, true],
  ['upstream_error', 502, true],
  ['upstream_invalid', 502, true],
  ['internal', 500, true],
  ['circuit_open', 503, false],
  ['overloaded', 503, false],
  ['rate_limited', 429, false],
  ['bad_request', 400, false],
  ['forbidden', 403, false],
  ['unauthenticated', 401, false],
])('whether the answer is lost with %s %s: %s', (code, status, isLost) => {
  const kind = status === undefined ? 'network' : 'status'
  expect(isLostAnswer(new ApiError({ kind, code, status }))).toBe(isLost)
})

test('an answer that cannot be read is lost; a sign-in that was refused sent nothing', () => {
  expect(isLostAnswer(new ApiError({ kind: 'contract', code: 'unreadable', status: 200 }))).toBe(
    true,
  )
  const login = { kind: 'status', code: 'upstream_error', status: 502 } as const
  expect(isLostAnswer(new ApiError({ ...login, detail: 'login_blocked' }))).toBe(false)
  expect(isLostAnswer(new TypeError('ours'))).toBe(false)
})

test('the same upgrade has the same image, days and devices', () => {
  expect(isSameUpgrade(sent, request)).toBe(true)
  expect(isSameUpgrade(sent, { ...request, imeis: request.imeis.toReversed() })).toBe(true)
  expect(isSameUpgrade(other, request)).toBe(false)
  for (const changed of [
    { firmwareName: 'x' },
    { firmwareTo: 'x' },
    { startDate: '2026-12-02' },
    { account: 'x' },
    { imeis: ['990000000000011', '990000000000033'] },
  ]) {
    expect(isSameUpgrade(sent, { ...request, ...changed })).toBe(false)
  }
  const dated = { ...sent, endDate: { kind: 'day', day: '2026-12-08', at: 0 } as const }
  expect(isSameUpgrade(dated, request)).toBe(false)
  const half = { ...other, setAside: [{ index: 1, path: 'deviceId', reason: '' }] }
  expect(isSameUpgrade(half, request)).toBe(true)
})

test('looking tells when it looked, and where depends on how long ago it was sent', async () => {
  const { lookedAt } = { lookedAt: 0, ...(await lookFor({ request, look: async () => [] })) }
  expect(lookedAt).toBeGreaterThan(0)
  expect(statesToSearch(0, 60_000)).toEqual(['RequestPending', 'Queued'])
  expect(statesToSearch(0, 3_600_000)).toContain('Finished')
})
