import type { Customer, Device } from '#/api/telecomx/schemas'
import { unlisted } from '#/features/customers/rules'
import { boxesHandOff, incidentHandOff } from '#/features/hand-off/rules'
import type { HandOff } from '#/features/hand-off/rules'
import { epoch } from '#/lib/dates'
import type { HandOffPart } from '#/lib/preferences'
import { paths } from '#/url/paths'

const minute = 60_000
const noon = epoch([2026, 1, 15, 12, 2, 5]) ?? 0

const site: Customer = {
  ...unlisted('0123456789abcdefghijklmn', 'Solgården'),
  address: 'Strandvej 4, 8700 Horsens',
  phoneNumber: '86 10 20 30',
  stbs: 3,
  stbsOffline: 3,
}

function madeUp(room: number, minutes: number, heartbeatVersion: string | null): Device {
  const deviceId = `00:1A:79:00:00:0${room}`
  return {
    key: deviceId,
    id: deviceId,
    deviceId,
    name: `Stue ${room}`,
    kind: 'STB',
    enabled: true,
    model: 'MAG520',
    appVersion: '2.1.1',
    androidVersion: null,
    heartbeatVersion,
    lastComm: { kind: 'instant', at: noon + minutes * minute },
    lastUiComm: { kind: 'never' },
    appsMissing: null,
    appsOutdated: null,
    tabletProfile: null,
  }
}

const sure = [madeUp(1, 0, '3.5'), madeUp(2, 1, '3.5')]
const standby = [madeUp(3, 2, null)]

/** Boxes that nobody has, to show what a template makes of them. */
export function handOffSample(part: HandOffPart): HandOff {
  const { origin } = window.location
  const now = noon + 30 * minute
  if (part === 'several') {
    const span = '2026-01-15T12:02:05Z_2026-01-15T12:04:05Z'
    const link = paths.incident(site.id, span)
    return incidentHandOff({ site, sure, standby, link, now }, origin)
  }
  const boxes = standby.map((device) => ({ device, customer: site, heartbeat: presumedDead }))
  const link = paths.device(site.id, standby[0]?.deviceId ?? '')
  return boxesHandOff({ boxes, link, now }, origin)
}

const presumedDead = {
  source: 'server',
  status: 'PRESUMEDDEAD',
  via: 'census',
  clockError: false,
} as const
