import { openDatabase, type Database } from '../database'
import type { SandboxOptions } from '../options'
import { accountNames, type Account } from './accounts'
import { deviceTable, seedDevices } from './seed-devices'
import { planStories, type Story } from './seed-stories'
import { seedUpgrades } from './seed-upgrades'
import { firstUpgrade, upgradeTables } from './upgrade-store'

/** The whole of ThingSpace: devices as they were at the start, and every upgrade since. */
export type Estate = {
  db: Database
  seed: number
  /** When the sandbox started: all seeded times are so long before it. */
  base: number
  accounts: Account[]
  stories: Story[]
  nextUpgrade: number
  /** The last that the seed made. */
  lastSown: number
  /** Those that somebody changed since. */
  touched: Set<number>
}

/** An MRC fleet is small; what there is beyond it is billed per upgrade. */
const mrcShare = 0.4
const mrcMost = 1200

/** The same seed, size and instant give the same answers byte for byte. */
export function plantEstate({ fota, seed }: SandboxOptions, base: number): Estate {
  const db = openDatabase()
  db.exec(deviceTable)
  db.exec(upgradeTables)
  const mrc = Math.min(mrcMost, Math.round(fota * mrcShare))
  const accounts = [
    seedDevices(db, { index: 0, name: accountNames[0], purchaseType: 'TS-HFOTA-MRC' }, mrc, {
      seed,
      base,
    }),
    seedDevices(
      db,
      { index: 1, name: accountNames[1], purchaseType: 'TS-HFOTA-EVNT' },
      fota - mrc,
      { seed, base },
    ),
  ]
  const estate: Estate = {
    db,
    seed,
    base,
    accounts,
    stories: [],
    nextUpgrade: firstUpgrade,
    lastSown: 0,
    touched: new Set(),
  }
  estate.stories = planStories(estate)
  seedUpgrades(estate)
  db.exec('UPDATE entries SET sown = 1')
  estate.lastSown = estate.nextUpgrade - 1
  estate.touched.clear()
  return estate
}
