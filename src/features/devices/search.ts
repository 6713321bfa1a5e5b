import { deviceListFields } from '#/lib/device-list-address'

/**
 * The list's address. The fields stand in `lib/`, because the boot script reads the same address
 * before any of the app is there.
 */
export const deviceSearch = deviceListFields
