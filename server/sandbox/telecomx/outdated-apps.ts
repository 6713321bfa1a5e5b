import { apps } from './catalogue'
import { deviceRow } from './device-row'
import { listOf, readDevices } from './device-store'
import { customerOf } from './faulty-orders'
import type { Fleet } from './fleet'

/** The app that is being rolled out: on a good many devices it is behind, and on some missing. */
const [rollout] = apps.filter(({ before }) => before !== undefined)

/**
 * For whoever must show that exactly these are found: the devices that the server calls outdated or
 * missing in that app, of support@'s own customer and of reseller@'s, development devices left out.
 */
export function describeOutdatedApps(fleet: Fleet, now: number) {
  if (rollout === undefined) return []
  const { id, name, versionName } = rollout
  const everything = { offset: 0, limit: Number.MAX_SAFE_INTEGER }
  return [fleet.tree.main, fleet.tree.small].map((customer) => {
    const rows = readDevices(fleet, listOf(customer), everything, now).rows.map((stored) =>
      deviceRow(stored, fleet.seed),
    )
    const named = (list: 'appsOutdated' | 'appsMissing', ...words: string[]) =>
      rows
        .filter((row) => row[list]?.some((word) => words.includes(word)))
        .map((row) => row.deviceId)
    return {
      app: { id, name, defaultVersion: versionName },
      customer: customerOf(fleet, customer),
      outdated: named('appsOutdated', name),
      missing: named('appsMissing', name, id),
    }
  })
}
