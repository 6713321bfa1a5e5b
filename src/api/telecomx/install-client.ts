import { type DeviceListParams, deviceListAddress } from '#/lib/device-list-address'
import { type Sending, request } from '../http'
import { type OffsetPage, readOffsetPage } from '../paging'
import { type InstalledDevice, installedDeviceSchema } from './install-schemas'

type ListInstalled = (
  params: DeviceListParams,
  sending: Sending,
) => Promise<OffsetPage<InstalledDevice>>

/**
 * Reads pages of devices with what is installed on them, which all pages share. Needs RESELLER_ADMIN,
 * else 403. https://wiki.telecomx.dk/doku.php?id=api:flexcare:device:list
 */
export function installedDeviceLister(): ListInstalled {
  const schema = installedDeviceSchema()
  return (params, sending) => {
    const read = (body: unknown) => readOffsetPage(body, { key: 'items', ...params, schema })
    return request({ address: deviceListAddress(params), read, ...sending })
  }
}
