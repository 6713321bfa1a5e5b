import { isImei } from '#/lib/imei'
import { compareDigits } from '../cursor-paging'
import { isJsonObject } from '../wire'

/**
 * The devices' cursor is an IMEI, and as a number it has lost the zeros in front; the service takes
 * none that is not whole. The last row has it whole; where there is none, zeros are what was lost.
 */
export function imeiCursor(cursor: unknown, rows: readonly unknown[]): unknown {
  if (cursor === null || cursor === undefined || cursor === '') return lastImei(rows)
  if (typeof cursor !== 'number' || cursor === 0) return cursor
  const digits = String(cursor)
  const last = lastImei(rows)
  if (last !== undefined && compareDigits(last, digits) === 0) return last
  return digits.padStart(15, '0')
}

function lastImei(rows: readonly unknown[]): string | undefined {
  const row = rows.at(-1)
  const imei = isJsonObject(row) ? row['deviceId'] : undefined
  return typeof imei === 'string' && isImei(imei) ? imei : undefined
}
