import type { DeviceOutcome } from '#/api/thingspace/history-schemas'
import type { FotaDevice } from '#/api/thingspace/schemas'
import type { Upgrade } from '#/api/thingspace/upgrade-schemas'

/** For tests: ready for an upgrade, but for what is said of it. */
export function aDevice(device: Partial<FotaDevice> = {}): FotaDevice {
  return {
    key: device.imei ?? '990000000000011',
    imei: '990000000000011',
    mdn: null,
    make: 'Havnelink',
    model: 'HL-40',
    firmware: 'HL40_1.0.8',
    eligible: true,
    licensed: true,
    upgradedAt: null,
    state: { known: 'active', raw: 'Active' },
    protocol: { known: 'OMADM', raw: 'OMADM' },
    ...device,
  }
}

/** For tests: an upgrade with these devices, by their outcomes. */
export function anUpgrade(
  devices: Record<string, DeviceOutcome>,
  upgrade: Partial<Upgrade> = {},
): Upgrade {
  const results = Object.entries(devices).map(([imei, known]) => ({
    key: imei,
    imei,
    outcome: { known, raw: known },
    reason: null,
  }))
  return {
    key: 'e3a8d88a',
    id: 'e3a8d88a',
    account: '0242078698-00001',
    firmwareName: 'HL40_UPD',
    firmwareTo: 'HL40_1.1.0',
    startDate: { kind: 'day', day: '2026-12-01', at: 0 },
    endDate: null,
    state: { known: 'Queued', raw: 'Queued' },
    devices: results,
    setAside: [],
    ...upgrade,
  }
}
