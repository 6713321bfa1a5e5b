import { appTextLength, deviceListFields } from '#/lib/device-list-address'
import type { DeviceSearch } from '#/lib/device-list-address'
import { writeFields } from '#/lib/search-fields'
import { paths } from '#/url/paths'
import type { AppGroup } from './installs'

type Asked = Pick<
  Partial<DeviceSearch>,
  'packageName' | 'packageVersion' | 'outdatedApp' | 'missingApp'
>

const unfit = /[\p{Cc}\p{Cs}]/u

/**
 * The device list that has exactly these devices. Undefined where no address can ask for them: it would
 * name something else, or nothing.
 */
export function devicesOf(customer: string, asked: Asked): string | undefined {
  const texts = Object.values(asked)
  const fits = (text: string) => text !== '' && text.length <= appTextLength && !unfit.test(text)
  if (!texts.every(fits)) return undefined
  return `${paths.devices()}?${writeFields(deviceListFields, { customer, ...asked })}`
}

/** By what the filters know an application: its package, or the server's word. */
export function wordOf({ packageId, names }: Pick<AppGroup, 'packageId' | 'names'>): string {
  return packageId ?? names[0] ?? ''
}
