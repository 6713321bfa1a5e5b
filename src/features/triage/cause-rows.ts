import { deviceListFields, deviceTypes } from '#/lib/device-list-address'
import type { DeviceSearch } from '#/lib/device-list-address'
import { writeFields } from '#/lib/search-fields'
import { keepRows } from '#/table/keep-rows'
import { paths } from '#/url/paths'
import type { Cause } from './cause'

/** What a row of the list shows: the cause, and in whose words. */
export type CauseRow = {
  cause: Cause
  /** Of a customer its name, else the value itself. */
  name: string
  /** The customer where most of the silent ones are; undefined: at none more than half of them. */
  most: string | undefined
  /** The device list of all that are silent and have this; undefined where no address asks for them. */
  to: string | undefined
}

type Seen = { scope: string; withDisabled: boolean; nameOf: (customerId: string) => string }

const keptRow = keepRows<Cause, CauseRow>(
  (a, b) => a.name === b.name && a.most === b.most && a.to === b.to,
)

export function causeRow(cause: Cause, { scope, withDisabled, nameOf }: Seen): CauseRow {
  const { dimension, value, own, most } = cause
  const isMost = dimension !== 'customer' && most !== undefined && most.silent * 2 > own.silent
  return keptRow(cause, {
    cause,
    name: dimension === 'customer' ? nameOf(value) : value,
    most: isMost ? nameOf(most.customerId) : undefined,
    to: listOf(cause, scope, withDisabled),
  })
}

const unfit = /[\p{Cc}\p{Cs}]/u
const longest = 64

/** The list knows no heartbeat versions, no other types than the documented, and no longer texts. */
function listOf(cause: Cause, scope: string, withDisabled: boolean): string | undefined {
  const { dimension, kind, value } = cause
  const word = dimension === 'type' ? value : kind
  const type = deviceTypes.find((known) => known === word)
  const isNamed = word === null || type !== undefined
  if (!isNamed || dimension === 'heartbeatVersion') return undefined
  if (value.length > longest || unfit.test(value)) return undefined
  const shown: Partial<DeviceSearch> = {
    type,
    heartbeatStatus: 'ALLOFFLINE',
    showDevelopment: withDisabled,
    customer: dimension === 'customer' ? value : scope,
    ...(dimension === 'model' && { model: value }),
    ...(dimension === 'appVersion' && { appVersion: value }),
  }
  return `${paths.devices()}?${writeFields(deviceListFields, shown)}`
}
