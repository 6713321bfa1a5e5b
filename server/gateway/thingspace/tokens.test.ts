import { expect, test } from 'vitest'
import { sendJson } from '../testing/fake-vendor'
import {
  account,
  answerDevices,
  devicePage,
  expired,
  fota,
  refuse,
  startWithThingSpace,
} from '../testing/fake-thingspace'
import { ask, until } from '../testing/http-client'
import { ours, thingspaceSecrets } from '../testing/test-gateway'

const minutes = 60_000

test('both tokens are asked for as documented, and stand on every call', async () => {
  const { read, thingspace } = await startWithThingSpace()
  const answer = await read()
  expect([answer.status, answer.at('deviceList')]).toEqual([200, []])
  const [token] = thingspace.tokens()
  const { key, secret, username, password } = thingspaceSecrets
  expect(token).toMatchObject({ method: 'POST', body: 'grant_type=client_credentials' })
  expect(token?.headers).toMatchObject({
    'content-type': 'application/x-www-form-urlencoded',
    authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
  })
  const [login] = thingspace.logins()
  expect(login?.headers.authorization).toBe('Bearer CANARY-bearer-1')
  expect(JSON.parse(login?.body ?? '')).toEqual({ username, password })
  const [call] = thingspace.calls()
  expect(call?.url.pathname).toBe(`/api/fota/v1/devices/${account}/index/0`)
  expect(call?.headers).toMatchObject({
    authorization: 'Bearer CANARY-bearer-1',
    'vz-m2m-token': 'CANARY-session-1',
  })
})

test('they serve until the vendor takes them no more', async () => {
  const { read, thingspace, gateway } = await startWithThingSpace()
  for (const _ of [1, 2, 3]) await read()
  expect([thingspace.tokens().length, thingspace.logins().length]).toEqual([1, 1])
  gateway.advance(14 * minutes)
  await read()
  expect(thingspace.logins()).toHaveLength(1)
})

test('a first burst of requests signs in once', async () => {
  const { read, thingspace } = await startWithThingSpace()
  const answers = await Promise.all(Array.from({ length: 20 }, () => read()))
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
  expect([thingspace.logins().length, thingspace.calls().length]).toEqual([1, 20])
})

test('F29 a session that expired under 20 parallel requests is renewed once, each repeated once', async () => {
  const { read, thingspace, gateway } = await startWithThingSpace()
  await read()
  gateway.vendor.requests.length = 0
  thingspace.expire()
  let give = () => {}
  thingspace.onToken((request) => {
    give = () => sendJson(request, { access_token: 'CANARY-bearer-9', expires_in: 3600 })
  })
  const asked = Promise.all(Array.from({ length: 20 }, () => read()))
  await until(() => thingspace.calls().length === 20)
  give()
  const answers = await asked
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect([thingspace.logins().length, thingspace.calls().length]).toEqual([1, 40])
})

test('a write that was turned away is sent once more: nothing had been done', async () => {
  const { send, read, thingspace } = await startWithThingSpace()
  await read()
  thingspace.expire()
  thingspace.answer((request) => sendJson(request, { success: true }))
  const path = `${fota}/upgrades/${account}/upgrade/8c5a7e2e-0000-4000-8000-000000000001`
  const answer = await send('DELETE', path)
  expect([answer.status, answer.json()]).toEqual([200, { success: true }])
  expect(thingspace.calls().map(({ method }) => method)).toEqual(['GET', 'DELETE', 'DELETE'])
})

test('a write that failed in any other way is not', async () => {
  for (const respond of [refuse(500, 'X'), refuse(503, 'X'), refuse(400, 'INVALID_PARAMETER')]) {
    const { send, thingspace } = await startWithThingSpace()
    thingspace.answer(respond)
    await send('DELETE', `${fota}/upgrades/${account}/upgrade/1`)
    expect(thingspace.calls()).toHaveLength(1)
  }
})

test('an hour over, only the token that was for an hour is asked for anew', async () => {
  const { read, thingspace, gateway } = await startWithThingSpace({
    session: { idleMinutes: 0 },
    telecomx: {},
  })
  thingspace.onToken((request) => {
    sendJson(request, { access_token: 'CANARY-bearer-x', expires_in: '60' })
  })
  await read()
  gateway.advance(50_000)
  await read()
  expect(thingspace.tokens()).toHaveLength(1)
  gateway.advance(6000)
  await Promise.all([read(), read(), read()])
  expect([thingspace.tokens().length, thingspace.logins().length]).toEqual([2, 1])
})

test('the code counts where the status does not say it', async () => {
  for (const code of [
    'REQUEST_FAILED.SessionToken.Expired',
    'INPUT_INVALID.SessionToken.Invalid',
  ]) {
    const { read, thingspace } = await startWithThingSpace()
    await read()
    let answered = 0
    thingspace.answer((request) => {
      answered += 1
      const respond = answered === 1 ? refuse(400, `UnifiedWebService.${code}`) : answerDevices
      respond(request)
    })
    expect((await read()).status).toBe(200)
    expect(thingspace.logins()).toHaveLength(2)
  }
})

test('a session that is given and never taken is not asked for again and again', async () => {
  const { read, thingspace, gateway } = await startWithThingSpace()
  thingspace.answer(expired)
  const answers = []
  for (const _ of Array.from({ length: 10 })) {
    answers.push(await read())
    gateway.advance(4000)
  }
  expect([answers[0]?.status, answers[0]?.at('code'), answers[0]?.at('detail')]).toEqual([
    502,
    'upstream_error',
    'login_useless',
  ])
  expect(answers.at(-1)?.at('detail')).toBe('login_blocked')
  expect(thingspace.logins()).toHaveLength(2)
})

test('who leaves while the gateway signs in does not stop it for the others', async () => {
  const { gateway, thingspace, cookie, read } = await startWithThingSpace()
  let finish = () => {}
  thingspace.onLogin((request) => {
    finish = () => sendJson(request, { sessionToken: 'CANARY-session-0' })
  })
  const left = new AbortController()
  const gone = ask(gateway.url, devicePage, { headers: { ...ours, cookie }, signal: left.signal })
  await until(() => thingspace.logins().length === 1)
  const staying = read()
  left.abort()
  await expect(gone).rejects.toThrow('aborted')
  finish()
  expect((await staying).status).toBe(200)
  expect(thingspace.logins()).toHaveLength(1)
})

test('leaving in the middle of a call ends the vendor’s too', async () => {
  const { gateway, thingspace, cookie } = await startWithThingSpace()
  thingspace.answer(() => {})
  const left = new AbortController()
  const gone = ask(gateway.url, devicePage, { headers: { ...ours, cookie }, signal: left.signal })
  await until(() => thingspace.calls().length === 1)
  left.abort()
  await expect(gone).rejects.toThrow('aborted')
  await until(() => gateway.vendor.openRequests() === 0, 200)
})

test('signing in and asking share the time of one answer', async () => {
  const { read, thingspace } = await startWithThingSpace({ limits: { totalMs: 300 } })
  thingspace.onLogin((request) => {
    setTimeout(() => sendJson(request, { sessionToken: 'CANARY-session-0' }), 200)
  })
  thingspace.answer((request) => {
    setTimeout(() => answerDevices(request), 200)
  })
  const answer = await read()
  expect([answer.status, answer.at('code')]).toEqual([504, 'upstream_timeout'])
  expect(answer.ms).toBeLessThan(390)
})
