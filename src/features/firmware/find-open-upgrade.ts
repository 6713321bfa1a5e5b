import { firstCursor } from '#/api/cursor-paging'
import type { CursorPage } from '#/api/cursor-paging'
import { ApiError } from '#/api/errors'
import type { DeviceResult, Upgrade, UpgradeState } from '#/api/thingspace/upgrade-schemas'

export type OpenUpgrade = { upgrade: Upgrade; device: DeviceResult }

/** The states of an upgrade that is not over. */
const openStates = ['InProgress', 'Queued', 'RequestPending'] as const satisfies UpgradeState[]

type ReadPage = (state: UpgradeState, cursor: string) => Promise<CursorPage<Upgrade>>

/**
 * The service is not asked by device, so the open upgrades are gone through. A device that was rejected
 * is in none: the service takes it for another.
 */
export async function findOpenUpgrade(
  imei: string,
  readPage: ReadPage,
): Promise<OpenUpgrade | null> {
  for (const state of openStates) {
    let read = 0
    for (let cursor: string | null = firstCursor; cursor !== null;) {
      const page: CursorPage<Upgrade> = await readPage(state, cursor)
      for (const upgrade of page.rows) {
        const device = upgrade.devices.find((each) => each.imei === imei)
        if (device && device.outcome.known !== 'rejected') return { upgrade, device }
      }
      read += page.rows.length
      const leadsNowhere = page.next !== null && page.rows.length + page.setAside.length === 0
      if (page.isStuck || leadsNowhere) {
        throw new ApiError({ kind: 'contract', code: 'marker_repeated', rows: read })
      }
      cursor = page.next
    }
  }
  return null
}
