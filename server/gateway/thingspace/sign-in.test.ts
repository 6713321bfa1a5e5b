import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { sendBytes, sendJson, type Respond } from '../testing/fake-vendor'
import { answerDevices, devicePage, refuse, startWithThingSpace } from '../testing/fake-thingspace'
import { get, signedIn, thingspaceSecrets } from '../testing/test-gateway'

const minutes = 60_000
const refused = refuse(401, 'UnifiedWebService.REQUEST_FAILED.Credentials.Invalid')

const directories: string[] = []

afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true })
})

function stateDir(): string {
  const directory = mkdtempSync(join(tmpdir(), 'puls-state-'))
  directories.push(directory)
  return directory
}

type Started = Awaited<ReturnType<typeof startWithThingSpace>>

async function readTimes({ read }: Pick<Started, 'read'>, times: number) {
  const answers = []
  for (let time = 0; time < times; time += 1) answers.push(await read())
  return answers
}

test('F30 a refused sign-in reaches the vendor twice, whoever asks how often', async () => {
  const started = await startWithThingSpace()
  const { thingspace, gateway } = started
  thingspace.onLogin(refused)
  const answers = await readTimes(started, 100)
  expect([thingspace.logins().length, thingspace.calls().length]).toEqual([2, 0])
  expect([thingspace.tokens().length]).toEqual([2])
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([502]))
  expect(answers[0]?.json()).toMatchObject({
    code: 'upstream_error',
    upstream: 'thingspace',
    detail: 'login_refused',
  })
  expect(answers[99]?.at('detail')).toBe('login_blocked')
  expect(Number(answers[99]?.at('retryAfterMs'))).toBeGreaterThan(29 * minutes)
  expect(Number(answers[99]?.headers['retry-after'])).toBeLessThanOrEqual(1800)
  expect(
    gateway.lines.map(({ event }) => event).filter((event) => event.startsWith('thing')),
  ).toEqual([
    'thingspace_sign_in_refused',
    'thingspace_sign_in_refused',
    'thingspace_sign_in_stopped',
  ])
})

test('so do a hundred at once', async () => {
  const { read, thingspace } = await startWithThingSpace()
  thingspace.onLogin(refused)
  await Promise.all(Array.from({ length: 100 }, () => read()))
  await read()
  await read()
  expect(thingspace.logins()).toHaveLength(2)
})

test('a refused key counts as well, and no password goes anywhere', async () => {
  const started = await startWithThingSpace()
  started.thingspace.onToken((request) => sendJson(request, { error: 'invalid_client' }, 401))
  await readTimes(started, 10)
  const { tokens, logins } = started.thingspace
  expect([tokens().length, logins().length]).toEqual([2, 0])
})

test('half an hour later one attempt is made, and one that is taken ends the matter', async () => {
  const started = await startWithThingSpace({ session: { idleMinutes: 0 } })
  const { thingspace, gateway } = started
  thingspace.onLogin(refused)
  await readTimes(started, 3)
  gateway.advance(29 * minutes)
  const cookie = await signedIn(gateway)
  const read = () => get(gateway, devicePage, cookie)
  await read()
  expect(thingspace.logins()).toHaveLength(2)
  gateway.advance(2 * minutes)
  await readTimes({ read }, 3)
  expect(thingspace.logins()).toHaveLength(3)
})

test('the fifth refusal in a row, which would lock the account, is never asked for', async () => {
  const started = await startWithThingSpace()
  const { thingspace, gateway } = started
  thingspace.onLogin(refused)
  let last
  for (let hour = 0; hour < 12; hour += 1) {
    const cookie = await signedIn(gateway)
    for (const _ of [1, 2, 3]) last = await get(gateway, devicePage, cookie)
    gateway.advance(60 * minutes)
  }
  expect(thingspace.logins()).toHaveLength(4)
  expect([last?.at('detail'), last?.at('retryAfterMs')]).toEqual(['login_blocked', undefined])
})

const failures: [string, Respond][] = [
  ['a 500', refuse(500, 'X')],
  ['an answer that cannot be read', (request) => sendBytes(request, '<p>')],
  ['an answer without a token', (request) => sendJson(request, {})],
  ['a broken connection', ({ outgoing }) => outgoing.destroy()],
  ['silence', () => {}],
]

test.each(failures)(
  'G6 whatever becomes of a password that was sent counts: %s',
  async (_, respond) => {
    const started = await startWithThingSpace({ limits: { firstByteMs: 400 } })
    started.thingspace.onLogin(respond)
    await readTimes(started, 5)
    expect(started.thingspace.logins()).toHaveLength(2)
  },
)

test('a vendor that nobody reaches has refused nothing', async () => {
  const service = { ...thingspaceSecrets, url: 'http://127.0.0.1:9' }
  const started = await startWithThingSpace({ thingspace: { service } })
  const answers = await readTimes(started, 5)
  expect(answers.map((answer) => answer.at('code'))).toEqual(
    Array.from({ length: 5 }, () => 'upstream_unreachable'),
  )
})

test('an overloaded token service is waited for as it asks, and counts for nothing', async () => {
  const started = await startWithThingSpace()
  started.thingspace.onToken((request) => sendBytes(request, '{}', { 'retry-after': 7 }, 503))
  const answers = await readTimes(started, 4)
  expect(answers[3]?.json()).toMatchObject({ code: 'overloaded', retryAfterMs: 7000 })
  expect(started.thingspace.tokens()).toHaveLength(4)
})

test('S-38 a restart does not forget, and keeps no secret', async () => {
  const directory = stateDir()
  const first = await startWithThingSpace({ thingspace: { stateDir: directory } })
  first.thingspace.onLogin(refused)
  await readTimes(first, 3)
  const file = join(directory, 'thingspace-sign-in.json')
  expect(readFileSync(file, 'utf8')).not.toContain('CANARY')
  expect(statSync(file).mode & 0o777).toBe(0o600)

  const { url } = first.gateway.vendor
  const service = { ...thingspaceSecrets, url, password: 'another' }
  const second = await startWithThingSpace({ thingspace: { stateDir: directory, service } })
  const [answer] = await readTimes(second, 2)
  expect(answer?.at('detail')).toBe('login_blocked')
  expect(first.thingspace.logins()).toHaveLength(2)

  rmSync(file)
  await readTimes(second, 1)
  expect(first.thingspace.logins()).toHaveLength(3)
})

test('the file of another account, and one that cannot be read, block nobody', async () => {
  const directory = stateDir()
  const file = join(directory, 'thingspace-sign-in.json')
  for (const text of ['{', '{"account":"x","attempts":4,"refusals":4,"at":0}', '[]']) {
    writeFileSync(file, text)
    const { read, thingspace } = await startWithThingSpace({ thingspace: { stateDir: directory } })
    expect((await read()).status).toBe(200)
    expect(thingspace.logins()).toHaveLength(1)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ attempts: 0, refusals: 0 })
  }
})

test('where the file cannot be written the process remembers, and says so', async () => {
  const directory = stateDir()
  const started = await startWithThingSpace({ thingspace: { stateDir: join(directory, 'gone') } })
  started.thingspace.onLogin(refused)
  await readTimes(started, 5)
  expect(started.thingspace.logins()).toHaveLength(2)
  expect(started.gateway.lines.map(({ event }) => event)).toContain('state_not_kept')
})

test('neither the log nor an answer has any of the six secrets in it', async () => {
  const started = await startWithThingSpace()
  const { gateway, thingspace, read } = started
  const texts: string[] = []
  const broken: Respond = ({ outgoing }) => outgoing.destroy()
  for (const respond of [refused, refuse(500, 'X'), broken]) {
    texts.push((await read()).text)
    thingspace.answer(respond)
    thingspace.onLogin(respond)
    thingspace.expire()
    texts.push(...(await readTimes(started, 2)).map(({ text }) => text))
  }
  thingspace.answer(answerDevices)
  expect(`${texts.join()}${JSON.stringify(gateway.lines)}`).not.toMatch(/CANARY|127\.0\.0\.1/)
})
