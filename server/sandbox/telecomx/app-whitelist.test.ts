import { beforeAll, describe, expect, test } from 'vitest'
import documentedFull from '../../../src/api/telecomx/examples/app-full.json'
import documented from '../../../src/api/telecomx/examples/app.json'
import { testClient } from '../test-client'
import { listings, unlisted } from './app-listing'

const client = testClient({ devices: 1500, customers: 120 })
type Caller = Awaited<ReturnType<typeof client.as>>
let support: Caller
let admin: Caller
beforeAll(async () => {
  support = await client.as('support')
  admin = await client.as('admin')
})

const at = '/iptv/appwhitelist'
const kald = 'dk.pulstest.kald'
const refused = (status: number, message: string) =>
  expect.objectContaining({ status, body: { message } })
const entry = async (id: string, query = '', caller = support) => {
  const { status, body } = await caller.get(`${at}/${id}${query}`)
  expect(status).toBe(200)
  return Object(body)
}
const list = async (caller: Caller, query = '') => {
  const { status, body } = await caller.get(`${at}?${query}`)
  expect(status).toBe(200)
  return Object(body)
}
const idsOf = (body: { apps: { _id: string }[] }) => body.apps.map(({ _id }) => _id)

describe('who may ask', () => {
  test('whoever’s customer has the feature, and ADMIN; reseller’s has not', async () => {
    for (const name of ['support', 'admin']) {
      expect(await (await client.as(name)).get(`${at}/${kald}`)).toMatchObject({ status: 200 })
    }
    for (const name of ['reseller', 'sales']) {
      const caller = await client.as(name)
      expect(await caller.get(`${at}/${kald}`)).toEqual(refused(403, 'customer'))
      expect(await caller.get(at)).toEqual(refused(403, 'customer'))
      // Without the feature nobody learns which apps there are.
      expect(await caller.get(`${at}/no.such.app`)).toEqual(refused(403, 'customer'))
    }
    const nobody = await client.call(`${at}/${kald}`)
    expect(nobody).toEqual(refused(401, 'credentials_invalid'))
  })

  test('by the letter RESELLER_ADMIN is not among the levels', async () => {
    const literal = testClient({ devices: 300, customers: 40, access: 'literal' })
    const byLetter = await literal.as('support')
    expect(await byLetter.get(`${at}/${kald}`)).toEqual(refused(403, 'access_denied'))
    expect(await (await literal.as('admin')).get(`${at}/${kald}`)).toMatchObject({ status: 200 })
  })
})

test('an app that is not in it is 404 `id`, also one that devices have', async () => {
  for (const id of [unlisted, 'no.such.app', 'DK.PULSTEST.KALD']) {
    expect(await support.get(`${at}/${id}`)).toEqual(refused(404, 'id'))
  }
})

test('the app itself is the answer, with the documented fields and the default version first', async () => {
  const app = await entry(kald)
  expect(app).toMatchObject({ _id: kald, name: 'Kald & besked', private: true })
  expect(app.apks.map((apk: { version: string }) => apk.version)).toEqual([
    '2.7.0',
    '2.6.9',
    '2.6.3',
  ])
  expect(app.apks[0]).toMatchObject({ default: true, url: expect.stringMatching(/^https:/) })
  expect(new Date(app.apks[0].releaseDate).toISOString()).toBe(app.apks[0].releaseDate)
  expect(await entry(kald)).toEqual(app)
})

test('`full` turns ids into customers, both ways as documented', async () => {
  const { customerWhitelist: ids } = await entry(documented._id)
  const { customerWhitelist: customers } = await entry(documented._id, '?full=true')
  expect(ids).toEqual([expect.any(String), expect.any(String)])
  expect(customers.map((each: { _id: string }) => each._id)).toEqual(ids)
  const [careHome, small] = customers
  for (const key of Object.keys(documentedFull.customerWhitelist[0] ?? {})) {
    expect(careHome).toHaveProperty(key)
  }
  expect('emailAddress' in careHome).toBe(false)
  expect(small).toMatchObject({ parentReseller: null, emailAddress: expect.any(String) })
  expect(await support.get(`${at}/${kald}?full=maybe`)).toEqual(refused(400, 'full'))
})

test('what the document’s tables and examples disagree in is all there', async () => {
  const apps = await Promise.all(listings.map(({ app }) => entry(app.id)))
  const apks = apps.flatMap((app) => app.apks)
  const defaults = apps.map((app) => app.apks.filter((apk: object) => isDefault(apk)).length)
  expect(new Set(defaults)).toEqual(new Set([0, 1, 2]))
  expect(new Set(apks.map((apk) => typeof apk.default))).toEqual(new Set(['boolean', 'string']))
  expect(apks.some((apk) => apk.releaseDate === null)).toBe(true)
  for (const key of ['_id', 'releaseDate']) expect(mixed(apks, key)).toBe(true)
  for (const key of ['icon', 'id', 'private', 'whitelistOnly', 'autoUpdateDefault', 'androidTV']) {
    expect([key, mixed(apps, key)]).toEqual([key, true])
  }
  expect(apps.filter((app) => app.whitelistOnly === true)).toHaveLength(1)
  expect(apps.some((app) => app.customerWhitelist.length === 0)).toBe(true)
})

function isDefault(apk: object): boolean {
  return String(Reflect.get(apk, 'default')) === 'true'
}

function mixed(rows: object[], key: string): boolean {
  const having = rows.filter((row) => Object.hasOwn(row, key)).length
  return having > 0 && having < rows.length
}

describe('the list', () => {
  test('what one’s own customer may use, with the list’s own field', async () => {
    const body = await list(support)
    expect(Object.keys(body)).toEqual(['offset', 'limit', 'total', 'apps'])
    expect(body).toMatchObject({ offset: 0, limit: 100, total: body.apps.length })
    expect(idsOf(body)).not.toContain(documented._id)
    expect(body.apps[0].minimumVersion).toEqual(expect.any(Number))
    expect(await entry(kald)).not.toHaveProperty('minimumVersion')
  })

  test('a reseller on a whitelist covers its customers, and nobody else', async () => {
    const [small] = (await admin.customers('all=true&filter=fjordnet')).customers
    const [below] = (await (await client.as('reseller')).customers('limit=1')).customers
    for (const customer of [small, below]) {
      const ids = idsOf(await list(support, `customer=${customer?._id}`))
      expect(ids).toEqual(expect.arrayContaining(['dk.pulstest.gymnastik', 'dk.pulstest.sange']))
    }
    expect(idsOf(await list(support))).not.toContain('dk.pulstest.gymnastik')
    expect(idsOf(await list(admin))).not.toContain('dk.pulstest.sange')
    expect(await support.get(`${at}?customer=nobody`)).toEqual(refused(403, 'access_denied'))
  })

  test('all is for ADMIN; the filter looks at names; pages are cut from what matches', async () => {
    expect(await support.get(`${at}?all=true`)).toEqual(refused(403, 'access_denied'))
    expect(idsOf(await list(admin, 'all=true'))).toEqual(listings.map(({ app }) => app.id))
    expect(idsOf(await list(admin, 'all=true&filter=KALD'))).toEqual([kald])
    expect(idsOf(await list(admin, 'all=true&filter=dk.pulstest'))).toEqual([])
    const page = await list(admin, 'all=true&offset=1&limit=2')
    expect(page).toMatchObject({ offset: 1, limit: 2, total: listings.length })
    expect(idsOf(page)).toEqual(listings.slice(1, 3).map(({ app }) => app.id))
  })
})

describe('what the server says of devices', () => {
  test('agrees with the whitelist: outdated is what has another version than the default', async () => {
    const apps = await Promise.all(listings.map(({ app }) => entry(app.id)))
    const wanted = new Map<string, string | undefined>()
    for (const app of apps) {
      const first = app.apks.find((apk: object) => isDefault(apk))
      if (app.whitelistOnly !== true) wanted.set(app._id, first?.version)
    }
    const rows = (await support.devices('limit=500')).items.map((row) => Object(row))
    const tablets = rows.filter(
      ({ type, appsMissing, applications }) =>
        type === 'ANDROID' && applications.length > 1 && !appsMissing.includes(kald),
    )
    expect(tablets.length).toBeGreaterThan(20)
    for (const { applications, appsOutdated, appsMissing } of tablets) {
      const named = (isNamed: (app: { installed: boolean; behind: boolean }) => boolean) =>
        applications
          .filter((app: { _id: string; versionName: string; installed: boolean }) => {
            if (!wanted.has(app._id)) return false
            const version = wanted.get(app._id)
            const behind = version !== undefined && version !== app.versionName
            return isNamed({ installed: app.installed, behind })
          })
          .map((app: { name: string }) => app.name)
      expect(appsOutdated).toEqual(named(({ installed, behind }) => installed && behind))
      expect(appsMissing).toEqual(named(({ installed }) => !installed))
    }
  })

  test('of one app the whole set is told to whoever must find it', async () => {
    const { body } = await client.call('/__sandbox/fleet')
    const [own, small] = Object(body).outdatedApps
    expect(own).toMatchObject({ app: { id: kald, defaultVersion: '2.7.0' } })
    const rows = (await support.devices('limit=500')).items.map((row) => Object(row))
    const outdated = rows.filter((row) => row.appsOutdated?.includes('Kald & besked'))
    expect(own.outdated).toEqual(outdated.map(({ deviceId }) => deviceId))
    expect(own.outdated.length).toBeGreaterThan(3)
    expect(own.missing.length).toBeGreaterThan(0)
    const versions = outdated.map(
      ({ applications }) =>
        applications.find(({ _id }: { _id: string }) => _id === kald)?.versionName,
    )
    expect(new Set(versions)).toEqual(new Set(['2.6.9', '2.6.3']))
    expect(small.customer.name).toContain('Fjordnet')
  })
})

test('canaries stand under keys that nobody documented, and nowhere else', async () => {
  const app = await entry('dk.pulstest.sange', '?full=true')
  const { source, apks, customerWhitelist, ...rest } = app
  expect(JSON.stringify(source)).toContain('CANARY')
  expect(JSON.stringify(rest)).not.toContain('CANARY')
  for (const { signing, ...apk } of apks) {
    expect(signing.key).toContain('CANARY')
    expect(JSON.stringify(apk)).not.toContain('CANARY')
  }
  for (const { portal, ...customer } of customerWhitelist) {
    expect(portal.login).toContain('CANARY')
    expect(JSON.stringify(customer)).not.toContain('CANARY')
  }
})
