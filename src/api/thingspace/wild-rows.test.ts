import { test } from 'vitest'
import { readRows } from '../set-aside'
import { holds, keysOf } from '../testing/wild-rows'
import devicesSdk from './examples/devices-sdk.json'
import devices from './examples/devices.json'
import firmware from './examples/firmware.json'
import history from './examples/history.json'
import licences from './examples/licences.json'
import subscription from './examples/subscription.json'
import upgrades from './examples/upgrades.json'
import { historyEntrySchema } from './history-schemas'
import {
  firmwareSchema,
  fotaDeviceSchema,
  licensedDeviceSchema,
  subscriptionSchema,
} from './schemas'
import { upgradeSchema } from './upgrade-schemas'

const deviceRows = [...devices.deviceList, ...devicesSdk.deviceList]

test('wild device rows are read or set aside, one by one', () => {
  holds(deviceRows, fotaDeviceSchema, keysOf(readRows(deviceRows, fotaDeviceSchema)))
})

test('wild images too', () => {
  holds(firmware, firmwareSchema, keysOf(readRows(firmware, firmwareSchema)))
})

test('wild upgrades with their devices too', () => {
  const rows = upgrades.reportList
  holds(rows, upgradeSchema, keysOf(readRows(rows, upgradeSchema)))
})

test('wild history, licences and subscriptions too', () => {
  holds(history, historyEntrySchema, keysOf(readRows(history, historyEntrySchema)))
  const licensed = licences.deviceList
  holds(licensed, licensedDeviceSchema, keysOf(readRows(licensed, licensedDeviceSchema)))
  const billing = [subscription]
  holds(billing, subscriptionSchema, keysOf(readRows(billing, subscriptionSchema)))
})
