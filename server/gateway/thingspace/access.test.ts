import { expect, test } from 'vitest'
import { grant, sendJson } from '../testing/fake-vendor'
import {
  account,
  devicePage,
  fota,
  schedule,
  startWithThingSpace,
} from '../testing/fake-thingspace'
import { devices, get, ours, signedIn, startTestGateway } from '../testing/test-gateway'

const stranger = '0242078698-00002'
type Started = Awaited<ReturnType<typeof startWithThingSpace>>

/** Every operation, asked of an account. */
function operations({ send }: Started, name: string) {
  const body = { type: 'append', deviceList: schedule.deviceList }
  return Promise.all([
    send('GET', `${fota}/devices/${name}/index/0`),
    send('GET', `${fota}/firmware/${name}`),
    send('POST', `${fota}/upgrades`, { ...schedule, accountName: name }),
    send('GET', `${fota}/upgrades/${name}/upgrade/1`),
    send('PUT', `${fota}/upgrades/${name}/upgrade/1`, body),
    send('DELETE', `${fota}/upgrades/${name}/upgrade/1`),
    send('GET', `${fota}/reports/${name}/status/Queued/index/0`),
    send('GET', `${fota}/reports/${name}/devices/900000000000001`),
    send('GET', `${fota}/subscriptions/${name}`),
    send('GET', `${fota}/licenses/${name}/index/0`),
  ])
}

async function startAs(accessLevel: string, thingspace = {}) {
  const started = await startWithThingSpace({ thingspace })
  const { vendor } = started.gateway
  vendor.respond('/auth/login', (request) => sendJson(request, grant({ accessLevel })))
  const cookie = await signedIn(started.gateway)
  const read = (path = devicePage) => get(started.gateway, path, cookie)
  return { ...started, cookie, read }
}

test('S-21 an account that is not listed is refused by every operation, and nobody is asked', async () => {
  const started = await startWithThingSpace()
  for (const answer of await operations(started, stranger)) {
    expect([answer.status, answer.at('code'), answer.at('detail')]).toEqual([
      403,
      'forbidden',
      'access_denied',
    ])
  }
  const { thingspace, gateway } = started
  expect([thingspace.tokens().length, thingspace.calls().length]).toEqual([0, 0])
  expect(gateway.lines.filter(({ event }) => event === 'access_refused')).toHaveLength(10)
})

test('one that is listed is not', async () => {
  const started = await startWithThingSpace()
  const paths = await operations(started, account)
  expect(paths.map(({ status }) => status)).not.toContain(403)
  expect(started.thingspace.calls()).toHaveLength(10)
})

test.each([
  ['RESELLER_ADMIN', {}, 200],
  ['ADMIN', {}, 200],
  ['RESELLER', {}, 403],
  ['VIEWER', {}, 403],
  ['SUPERADMIN', {}, 403],
  ['RESELLER', { levels: ['RESELLER'] }, 200],
  ['ADMIN', { levels: ['RESELLER'] }, 403],
])('%s with %j gets %i, and the session says the same', async (level, settings, status) => {
  const { gateway, cookie, read, thingspace } = await startAs(level, settings)
  expect((await read()).status).toBe(status)
  const session = await get(gateway, '/api/session', cookie)
  expect(session.at('thingspace')).toEqual(
    status === 200 ? { accounts: [account], because: null } : { accounts: [], because: 'level' },
  )
  if (status === 403) expect(thingspace.tokens()).toHaveLength(0)
})

test('with no account listed the one who may is told that it is to be configured', async () => {
  const { gateway, cookie, read } = await startAs('ADMIN', { accounts: [] })
  const answer = await read()
  expect([answer.status, answer.at('code'), answer.at('detail')]).toEqual([
    404,
    'not_found',
    'not_configured',
  ])
  const session = await get(gateway, '/api/session', cookie)
  expect(session.at('thingspace')).toEqual({ accounts: [], because: 'not_configured' })
})

test('who may not is not told', async () => {
  const { read } = await startAs('VIEWER', { accounts: [] })
  expect((await read()).at('detail')).toBe('access_denied')
})

test('without a session there is nothing, and without our header neither', async () => {
  const gateway = await startTestGateway({ thingspace: { accounts: [account] } })
  expect((await get(gateway, devicePage)).status).toBe(401)
  const cookie = await signedIn(gateway)
  expect((await get(gateway, devicePage, cookie, {})).at('code')).toBe('csrf')
})

test('a vendor that refuses us has not refused the user: the session stays', async () => {
  const { gateway, thingspace, cookie, read } = await startAs('ADMIN')
  for (const status of [401, 403]) {
    thingspace.answer((request) => sendJson(request, { errorCode: 'X.Y' }, status))
    expect((await read()).at('code')).toBe('upstream_error')
  }
  expect((await get(gateway, '/api/session', cookie)).at('accessLevel')).toBe('ADMIN')
})

test('F38 firmware works while TelecomX is dead', async () => {
  const { gateway, cookie, read } = await startWithThingSpace()
  gateway.vendor.respond('/flexcare/device', ({ outgoing }) => outgoing.destroy())
  expect((await get(gateway, devices, cookie)).at('code')).toBe('upstream_unreachable')
  expect((await read()).status).toBe(200)
})

test('S-32 what the browser says of tokens goes nowhere', async () => {
  const { gateway, cookie, thingspace } = await startWithThingSpace()
  const evil = {
    authorization: 'Bearer evil',
    'vz-m2m-token': 'evil',
    'x-forwarded-for': '1.2.3.4',
  }
  await get(gateway, devicePage, cookie, { ...ours, ...evil })
  expect(JSON.stringify(thingspace.calls()[0]?.headers)).not.toMatch(/evil|1\.2\.3\.4/)
})
