import { deviceListFields } from '#/lib/device-list-address'
import type { DeviceSearch } from '#/lib/device-list-address'
import { readFields, writeFields } from '#/lib/search-fields'
import { paths } from '#/url/paths'

const unfit = /[\p{Cc}\p{Cs}]/u

/**
 * The device list with exactly the devices that were counted. Undefined where no address can ask for
 * them: what a device reports may be empty, too long, or no text that an address can carry.
 */
export function devicesWith(asked: Partial<DeviceSearch>): string | undefined {
  const texts = Object.values(asked).filter((value) => typeof value === 'string')
  const { customer: _own, ...filters } = asked
  if (Object.values(filters).includes('') || texts.some((text) => unfit.test(text)))
    return undefined
  const written = writeFields(deviceListFields, asked)
  const read = writeFields(deviceListFields, readFields(deviceListFields, written))
  if (String(read) !== String(written)) return undefined
  return written.size === 0 ? paths.devices() : `${paths.devices()}?${written}`
}
