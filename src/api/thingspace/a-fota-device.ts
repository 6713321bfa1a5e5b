import type { FotaDevice } from './schemas'

/** For tests: a device of which little is known but its IMEI. */
export function aFotaDevice(changes: Partial<FotaDevice> = {}): FotaDevice {
  const { imei = '010000000000001' } = changes
  return {
    key: imei,
    imei,
    mdn: null,
    make: null,
    model: null,
    firmware: null,
    eligible: null,
    licensed: null,
    upgradedAt: null,
    state: null,
    protocol: null,
    ...changes,
  }
}
