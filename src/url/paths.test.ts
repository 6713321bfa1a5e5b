import { describe, expect, test } from 'vitest'
import { isAddressable, paths, patterns } from './paths'

describe('paths', () => {
  test('every path, as it stands in the address', () => {
    expect({
      overview: paths.overview,
      devices: paths.devices(),
      device: paths.device('5f1c0a9b8e7d6c5b4a392817', '00:1A:79:0B:C3:11'),
      customers: paths.customers(),
      customer: paths.customer('5f1c0a9b8e7d6c5b4a392817'),
      orders: paths.orders(),
      order: paths.order('1234567890ABCDEFGHIJKLMN'),
      apps: paths.apps(),
      appWork: paths.appWork(),
      app: paths.app('dk.pulstest.kald'),
      firmware: paths.firmware(),
      firmwareDevices: paths.firmwareDevices('0242078698-00001'),
      firmwareDevice: paths.firmwareDevice('0242078698-00001', '010000000000001'),
      firmwareImages: paths.firmwareImages('0242078698-00001'),
      firmwareUpgrades: paths.firmwareUpgrades('0242078698-00001'),
      firmwareUpgrade: paths.firmwareUpgrade(
        '0242078698-00001',
        '60b5d639-ccdc-4db8-8824-069bd94c95bf',
      ),
      firmwareSchedule: paths.firmwareSchedule('0242078698-00001'),
      triage: paths.triage(),
      incidents: paths.incidents(),
      since: paths.since('all'),
      incident: paths.incident(
        '5f1c0a9b8e7d6c5b4a392817',
        '2026-11-22T12:02:00Z_2026-11-22T12:06:01Z',
      ),
      paste: paths.paste(),
      cause: paths.cause(),
      aside: paths.aside(),
      settings: paths.settings(),
    }).toEqual({
      overview: '/',
      devices: '/devices',
      device: '/devices/5f1c0a9b8e7d6c5b4a392817/00:1A:79:0B:C3:11',
      customers: '/customers',
      customer: '/customers/5f1c0a9b8e7d6c5b4a392817',
      orders: '/orders',
      order: '/orders/1234567890ABCDEFGHIJKLMN',
      apps: '/apps',
      appWork: '/apps/work',
      app: '/apps/dk.pulstest.kald',
      firmware: '/firmware',
      firmwareDevices: '/firmware/0242078698-00001/devices',
      firmwareDevice: '/firmware/0242078698-00001/devices/010000000000001',
      firmwareImages: '/firmware/0242078698-00001/images',
      firmwareUpgrades: '/firmware/0242078698-00001/upgrades',
      firmwareUpgrade: '/firmware/0242078698-00001/upgrades/60b5d639-ccdc-4db8-8824-069bd94c95bf',
      firmwareSchedule: '/firmware/0242078698-00001/schedule',
      triage: '/triage',
      incidents: '/triage/incidents',
      since: '/triage/since?customer=all',
      incident:
        '/triage/incidents/5f1c0a9b8e7d6c5b4a392817/2026-11-22T12:02:00Z_2026-11-22T12:06:01Z',
      paste: '/triage/paste',
      cause: '/triage/cause',
      aside: '/triage/aside',
      settings: '/settings',
    })
  })

  test('the devices of a customer are a scope of the list', () => {
    expect(paths.devices('5f1c0a9b8e7d6c5b4a392817')).toBe(
      '/devices?customer=5f1c0a9b8e7d6c5b4a392817',
    )
  })

  test('the page of a customer keeps the scope one came from', () => {
    expect(paths.customer('5f1c0a9b8e7d6c5b4a392817', 'all')).toBe(
      '/customers/5f1c0a9b8e7d6c5b4a392817?customer=all',
    )
  })

  test('ids that are looked up stand in the link, in one notation, while they fit', () => {
    expect(paths.paste(['00:1A:79:0B:C3:11', '1702493'], 'all')).toBe(
      '/triage/paste?customer=all&ids=001A790BC311_1702493',
    )
    const many = Array.from({ length: 51 }, (_, index) => String(1_702_493 + index))
    expect(paths.paste(many)).toBe('/triage/paste')
  })

  test('an upgrade is begun with an image, or with what failed in another', () => {
    expect(paths.firmwareSchedule('0242078698-00001')).toBe('/firmware/0242078698-00001/schedule')
    expect(paths.firmwareSchedule('a', { image: 'HL 40&1' })).toBe(
      '/firmware/a/schedule?step=devices&image=HL+40%261',
    )
    expect(paths.firmwareSchedule('a', { again: 'e3a8' })).toBe(
      '/firmware/a/schedule?step=devices&again=e3a8',
    )
  })

  test('a pattern stands beside every path', () => {
    expect(Object.keys(patterns)).toEqual(Object.keys(paths))
  })

  test('what is not plain in an id is encoded', () => {
    expect(paths.device('a/b', 'c?d#e')).toBe('/devices/a%2Fb/c%3Fd%23e')
  })

  test('F48 only ids that stay one segment may be linked', () => {
    const fitting = ['1234567890qwertyuiopqwer', '00:1A:79:0B:C3:11', '1702493', 'a.b-c_d']
    const unfit = ['', '.', '..', '../x', 'a/b', 'a\\b', 'a b', '%2e%2e', '\ud800', 'x'.repeat(65)]
    expect(fitting.filter(isAddressable)).toEqual(fitting)
    expect(unfit.filter(isAddressable)).toEqual([])
  })
})
