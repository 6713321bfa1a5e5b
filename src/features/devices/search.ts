import { deviceListFields } from '#/lib/device-list-address'

/**
 * The list's address. The fields stand in `lib/`, because the boot script reads the same address
 * before any of the app is there.
 */
export const deviceSearch = deviceListFields

/** No filter at all; scope, order and page size are none. */
export const noFilters = {
  filter: '',
  type: undefined,
  group: '',
  heartbeatStatus: undefined,
  model: '',
  appVersion: '',
  app: '',
  outdated: false,
  packageName: '',
  packageVersion: '',
  outdatedApp: '',
  missingApp: '',
}
