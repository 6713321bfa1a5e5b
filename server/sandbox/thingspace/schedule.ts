import type { Account } from './accounts'
import type { Estate } from './estate'
import { judge, upgradeId, type Wanted } from './upgrade-checks'
import { timesOf } from './upgrade-life'
import { addUpgrade, findUpgrade, type StoredUpgrade } from './upgrade-store'

export type UpgradeRequest = Wanted & {
  imeis: string[]
  /** As they were sent, and the midnights that they mean. */
  startDate: string
  endDate: string | undefined
  start: number
  end: number | undefined
}

/** Takes a request at its word; what the checks make of it shows when they are done. */
export function schedule(
  estate: Estate,
  account: Account,
  request: UpgradeRequest,
  at: number,
): StoredUpgrade | undefined {
  const seq = estate.nextUpgrade
  estate.nextUpgrade += 1
  const id = upgradeId(estate.seed, seq)
  const { imeis, firmwareName, firmwareTo, start, end } = request
  const entries = judge(estate, account, { wanted: request, imeis, upgrade: seq, at })
  addUpgrade(
    estate,
    {
      seq,
      id,
      account: account.index,
      firmware_name: firmwareName,
      firmware_to: firmwareTo,
      start_date: request.startDate,
      end_date: request.endDate ?? null,
      ...timesOf({ createdAt: at, start, end }, seq, estate.seed),
    },
    entries,
  )
  return findUpgrade(estate, account.index, id)
}
