import { compareDigits, firstCursor } from '#/api/cursor-paging'
import type { CursorPage } from '#/api/cursor-paging'
import { ApiError } from '#/api/errors'
import type { Found } from '#/api/find-row'
import { refusalOf } from '#/api/thingspace/refusal'
import type { FotaDevice } from '#/api/thingspace/schemas'

type Page = CursorPage<FotaDevice>
type ReadPage = (cursor: string) => Promise<Page>
type OnProgress = (progress: Found<FotaDevice>) => void

/**
 * The service has no operation for one device, and goes on only from devices of the account. So it is
 * asked for what follows the nearest one that we know, and page by page from there: past the IMEI it
 * cannot stand any more. When the nearest one is no longer in the account, from the beginning.
 */
export async function findFotaDevice(
  imei: string,
  nearest: string,
  readPage: ReadPage,
  onProgress: OnProgress,
): Promise<Found<FotaDevice>> {
  try {
    return await walkTo(imei, nearest, readPage, onProgress)
  } catch (error) {
    const isGone = refusalOf(error)?.word === 'last_seen_device_id'
    if (!isGone || nearest === firstCursor) throw error
    return walkTo(imei, firstCursor, readPage, onProgress)
  }
}

async function walkTo(
  imei: string,
  from: string,
  readPage: ReadPage,
  onProgress: OnProgress,
): Promise<Found<FotaDevice>> {
  let read = 0
  let unread = 0
  let wasEmpty = false
  for (let cursor = from; ;) {
    const { rows, setAside, next, isStuck } = await readPage(cursor)
    const row = rows.find((device) => device.imei === imei)
    if (row) return { kind: 'found', row }
    read += rows.length
    unread += setAside.length
    const isEmpty = rows.length + setAside.length === 0
    if (isStuck || (isEmpty && wasEmpty && next !== null)) {
      throw new ApiError({ kind: 'contract', code: 'marker_repeated', rows: read })
    }
    if (next === null || compareDigits(next, imei) >= 0) return { kind: 'missing', read, unread }
    onProgress({ kind: 'searching', read, total: 0 })
    wasEmpty = isEmpty
    cursor = next
  }
}

/** A list that was read, and when. */
export type KnownList = { rows: readonly FotaDevice[]; readAt: number }

type KnownPlace = {
  /** As the latest of the lists has it. */
  listed: { row: FotaDevice; readAt: number } | undefined
  /** The device in front of it, or where every list begins. */
  nearest: string
}

/** What the lists that were read know of a device, and from where it is found soonest. */
export function knownPlace(lists: readonly KnownList[], imei: string): KnownPlace {
  let listed: KnownPlace['listed']
  let nearest: string = firstCursor
  for (const { rows, readAt } of lists) {
    for (const row of rows) {
      if (row.imei === imei) {
        if (listed === undefined || readAt > listed.readAt) listed = { row, readAt }
      } else if (compareDigits(row.imei, imei) < 0 && compareDigits(row.imei, nearest) > 0) {
        nearest = row.imei
      }
    }
  }
  return { listed, nearest }
}
