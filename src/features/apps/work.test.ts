import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { WhitelistAnswer } from '#/api/telecomx/app-client'
import { installedDeviceSchema } from '#/api/telecomx/install-schemas'
import { readRows } from '#/api/set-aside'
import { whitelistAppSchema } from '#/api/telecomx/app-schemas'
import { fleetRow } from '#/features/fleet/rules'
import { apps as da } from '#/i18n/da/apps'
import { apps as en } from '#/i18n/en/apps'
import { handOverText } from './hand-over'
import { devicesAmong, matchingWork, verdictOf, workList } from './work'

const prime = { _id: 'tv.prime', name: 'Amazon Prime', versionName: '1', installed: true }

function devicesOf(customerId: string, devices: object[]) {
  const rows = devices.map((device, index) => ({
    _id: `${customerId}${index}`,
    type: 'ANDROID',
    ...device,
  }))
  return readRows(rows, installedDeviceSchema()).rows.map((device) =>
    fleetRow(device, customerId, device.installs),
  )
}

const names: Record<string, string> = { a: 'Ådalen', b: 'Birkely' }
const asked = {
  rows: [
    ...devicesOf('a', [
      {
        deviceId: '1700001',
        name: 'Stue 1\nto',
        applications: [prime],
        appsOutdated: ['Amazon Prime', 'tv.prime'],
        appsMissing: ['Avis'],
      },
    ]),
    ...devicesOf('b', [
      { deviceId: '1700002', name: 'Stue 10', appsOutdated: ['amazon prime'] },
      { deviceId: '../x', name: 'Stue 9', appsMissing: ['Avis'] },
    ]),
  ],
  nameOf: (id: string) => names[id] ?? id,
}
const entry = { _id: 'tv.prime', name: 'Amazon Prime', apks: [{ version: '1.2', default: 'true' }] }
function answerOf(id: string): WhitelistAnswer | undefined {
  if (id !== 'tv.prime') return undefined
  return { kind: 'listed', app: v.parse(whitelistAppSchema, entry) }
}
const told = ({
  appName,
  customer,
  row,
  state,
  installed,
}: Awaited<ReturnType<typeof workList>>[number]) =>
  [appName, customer, row.device.deviceId, state, installed].join(' | ')

test('one task for each app on each device, by app and by customer', async () => {
  const byApp = await workList({ ...asked, by: 'app' })
  expect(byApp.map(told)).toEqual([
    'Amazon Prime | Birkely | 1700002 | outdated | ',
    'Amazon Prime | Ådalen | 1700001 | outdated | 1',
    'Avis | Birkely | ../x | missing | ',
    'Avis | Ådalen | 1700001 | missing | ',
  ])
  expect(devicesAmong(byApp)).toBe(3)
  const byCustomer = await workList({ ...asked, by: 'customer' })
  expect(byCustomer.map(told)).toEqual([
    'Avis | Birkely | ../x | missing | ',
    'Amazon Prime | Birkely | 1700002 | outdated | ',
    'Amazon Prime | Ådalen | 1700001 | outdated | 1',
    'Avis | Ådalen | 1700001 | missing | ',
  ])
  expect(new Set(byApp.map(({ key }) => key)).size).toBe(4)
})

test('the work is searched by app, package, customer and device', async () => {
  const items = await workList({ ...asked, by: 'app' })
  const found = (text: string) => matchingWork(items, text).map(({ key }) => key).length
  expect(found('AVIS')).toBe(2)
  expect(found('tv.prime')).toBe(2)
  expect(found('ådalen')).toBe(2)
  expect(found('1700002')).toBe(1)
  expect(found('  ')).toBe(4)
})

test('the hand-over text says what to do where, in the reader’s language', async () => {
  const items = await workList({ ...asked, by: 'customer' })
  const text = { items, scope: 'All', answerOf, origin: 'https://p', address: 'https://p/x' }
  expect(handOverText({ ...text, by: 'customer' }, en).split('\n')).toEqual([
    'Apps to update or install: 4 tasks on 3 devices (All)',
    'https://p/x',
    '',
    'Birkely (2)',
    '- Stue 9 (../x), Avis: missing.',
    '- Stue 10 (1700002), Amazon Prime, tv.prime: outdated, installed version not reported, whitelist default 1.2. https://p/devices/b/1700002',
    '',
    'Ådalen (2)',
    '- Stue 1␊to (1700001), Amazon Prime, tv.prime: outdated, installed 1, whitelist default 1.2. https://p/devices/a/1700001',
    '- Stue 1␊to (1700001), Avis: missing. https://p/devices/a/1700001',
    '',
  ])
  const byApp = await workList({ ...asked, by: 'app' })
  const danish = handOverText({ ...text, by: 'app', items: byApp }, da)
  expect(danish).toContain('4 opgaver på 3 enheder')
  expect(danish).toContain('Amazon Prime, tv.prime (2)')
  expect(danish).toContain(
    '- Ådalen, Stue 1␊to (1700001): forældet, installeret 1, hvidlistens standard 1.2. https://p/devices/a/1700001',
  )
})

test('the hand-over text says of what the whitelist does not check that it does not', async () => {
  const items = await workList({ ...asked, by: 'app' })
  const app = v.parse(whitelistAppSchema, { ...entry, whitelistOnly: true })
  const text = handOverText(
    {
      items: items.slice(0, 1),
      by: 'app',
      scope: 'All',
      answerOf: () => ({ kind: 'listed', app }),
      origin: 'https://p',
      address: 'https://p/x',
    },
    en,
  )
  expect(text).toContain('version not reported (whitelist only: not checked). https://p/devices/')
  expect(text).not.toContain('default 1.2')
})

test('a task is compared with the whitelist by what the device has, and not at all unasked', async () => {
  const items = await workList({ ...asked, by: 'app' })
  const compared = items.map((item) => verdictOf(item, answerOf)?.verdict.kind)
  expect(compared).toEqual(['noVersion', 'notComparable', undefined, undefined])
  const dotted = items.map((item) => ({ ...item, installed: '1.1' }))
  expect(dotted.map((item) => verdictOf(item, answerOf)?.verdict.kind)[0]).toBe('behind')
})
