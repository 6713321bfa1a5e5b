import { expect, test, vi } from 'vitest'
import { listWhitelistApps, readWhitelistApp } from './app-client'
import app from './examples/app.json'

function answers(body: unknown, status = 200) {
  const send = vi.fn<typeof fetch>(async () => new Response(JSON.stringify(body), { status }))
  vi.stubGlobal('fetch', send)
  return send
}

const id = app._id
const asked = { id, full: false }

test('asks for one app at the documented address, in full where that is wanted', async () => {
  const send = answers(app)
  const answer = await readWhitelistApp(asked, { background: true })
  expect(answer).toMatchObject({ kind: 'listed', app: { id, name: 'MaraFUN' } })
  expect(send.mock.lastCall?.[0]).toBe(`/api/telecomx/iptv/appwhitelist/${id}`)
  expect(new Headers(send.mock.lastCall?.[1]?.headers).get('x-activity')).toBe('background')
  await readWhitelistApp({ id, full: true }, {})
  expect(send.mock.lastCall?.[0]).toBe(`/api/telecomx/iptv/appwhitelist/${id}?full=true`)
})

test.each([
  [404, { code: 'not_found', detail: 'id' }, { kind: 'notListed' }],
  [403, { code: 'feature_required', detail: 'customer' }, { kind: 'refused', reason: 'feature' }],
  [403, { code: 'forbidden', detail: 'access_denied' }, { kind: 'refused', reason: 'level' }],
])('F22 F23 %i %j is an answer', async (status, body, answer) => {
  answers(body, status)
  expect(await readWhitelistApp(asked, {})).toEqual(answer)
})

test.each([
  [502, { code: 'upstream_error' }, 'upstream_error'],
  [401, { code: 'unauthenticated' }, 'unauthenticated'],
  [200, [app], 'unreadable'],
  [200, null, 'unreadable'],
  [200, {}, 'unreadable'],
  [200, { ...app, apks: 'none' }, 'unreadable'],
])('%i %j is a failure', async (status, body, code) => {
  answers(body, status)
  await expect(readWhitelistApp(asked, {})).rejects.toMatchObject({ code })
})

test('another app than the one asked for is no answer', async () => {
  answers({ ...app, _id: 'com.other.app' })
  await expect(readWhitelistApp(asked, {})).rejects.toMatchObject({
    code: 'unreadable',
    path: '_id',
  })
})

test.each(['..', 'kald', '', 'dk.kald/..', 'dk.kald?full=true'])(
  'M8 %j is no package name: nobody is asked',
  async (name) => {
    const send = answers(app)
    expect(await readWhitelistApp({ id: name, full: false }, {})).toEqual({ kind: 'notListed' })
    expect(send).not.toHaveBeenCalled()
  },
)

test('lists apps; the envelope is called `apps`, or what else there is one of', async () => {
  const send = answers({ offset: 0, limit: 500, total: 1, apps: [{ ...app, minimumVersion: 4 }] })
  const page = await listWhitelistApps({ offset: 0, limit: 500, all: true }, {})
  expect(page).toMatchObject({ total: 1, rows: [{ id, minimumVersion: 4 }] })
  expect(send.mock.lastCall?.[0]).toBe(
    '/api/telecomx/iptv/appwhitelist?offset=0&limit=500&all=true',
  )
  answers({ items: [app] })
  expect((await listWhitelistApps({ offset: 0, limit: 500 }, {})).rows).toHaveLength(1)
})
