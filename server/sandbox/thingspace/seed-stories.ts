import type { Account } from './accounts'
import type { Estate } from './estate'
import { imagesOf, models, storyModels, type Image } from './images'
import type { DeviceSeed } from './seed-devices'
import { day } from './wire-times'

/**
 * An image with forty devices whose fates are known beforehand, one in each account: three cannot be
 * upgraded, and of the rest two fail the first time and succeed the second.
 */
export type Story = {
  account: Account
  image: Image
  devices: string[]
  ineligible: { deviceId: string; reason: Obstacle }[]
  willFail: string[]
}

export type Obstacle = 'not-eligible' | 'no-licence' | 'unknown-client-type' | 'in-open-upgrade'

export const storySize = 40

const places = { notEligible: 5, unfit: 17, fails: [11, 29] }

/** What a device of the story has that is not drawn. Nothing but what is told here stands in its way. */
export function sowStory(
  { index, purchaseType }: Pick<Account, 'index' | 'purchaseType'>,
  position: number,
  base: number,
): Partial<DeviceSeed> {
  const model = storyModels[index] ?? 0
  const isMrc = purchaseType === 'TS-HFOTA-MRC'
  const isUnfit = position === places.unfit
  return {
    model,
    version: 0,
    eligible: position !== places.notEligible,
    licensedAt: isMrc && !isUnfit ? base - (30 + position) * day : null,
    upgradedAt: null,
    status: 'Active',
    clientType: !isMrc && isUnfit ? null : (models[model]?.clientType ?? null),
    quirk: null,
    story: true,
    fails: places.fails.includes(position) ? 1 : 0,
  }
}

type Sown = {
  imei: string
  eligible: number
  licensed_at: number | null
  client_type: string | null
  fails: number
}

export function planStories({ db, accounts, base }: Estate): Story[] {
  return accounts.flatMap((account) => {
    const rows = db.all<Sown>(
      `SELECT imei, eligible, licensed_at, client_type, fails FROM devices
       WHERE account = ? AND story = 1 ORDER BY imei`,
      [account.index],
    )
    const image = imagesOf(account, base).find(({ model }) => model === storyModels[account.index])
    if (rows.length === 0 || image === undefined) return []
    const obstacleOf = (row: Sown): Obstacle | undefined => {
      if (row.eligible === 0) return 'not-eligible'
      if (row.client_type === null) return 'unknown-client-type'
      const needsLicence = account.purchaseType === 'TS-HFOTA-MRC'
      return needsLicence && row.licensed_at === null ? 'no-licence' : undefined
    }
    const fit = rows.filter((row) => obstacleOf(row) === undefined && row.fails === 0)
    const busy = fit[Math.floor(fit.length / 2)]
    return [
      {
        account,
        image,
        devices: rows.map(({ imei }) => imei),
        ineligible: rows.flatMap((row) => {
          const reason = row === busy ? 'in-open-upgrade' : obstacleOf(row)
          return reason === undefined ? [] : [{ deviceId: row.imei, reason }]
        }),
        willFail: rows.filter(({ fails }) => fails > 0).map(({ imei }) => imei),
      },
    ]
  })
}
