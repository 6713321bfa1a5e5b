import type { Device } from './schemas'

/** For tests: a set-top box of which little is known but its ids. */
export function aDevice(changes: Partial<Device> = {}): Device {
  const { id = '1', deviceId = '00:1A:79:B4:6B:5F' } = changes
  return {
    key: `${id} ${deviceId}`,
    id,
    deviceId,
    name: 'Stue 4',
    kind: 'STB',
    enabled: true,
    model: null,
    appVersion: null,
    androidVersion: null,
    heartbeatVersion: null,
    lastComm: { kind: 'never' },
    lastUiComm: { kind: 'never' },
    appsMissing: null,
    appsOutdated: null,
    tabletProfile: null,
    ...changes,
  }
}
