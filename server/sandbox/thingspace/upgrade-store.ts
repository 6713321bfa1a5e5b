import type { Value } from '../database'
import type { Estate } from './estate'

/**
 * What was asked for, and when, with what will become of it. Nothing here changes as time passes: how
 * an upgrade stands is worked out from its row and the clock, so that the clock can be moved at will.
 */
export const upgradeTables = `
CREATE TABLE upgrades (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, account INTEGER NOT NULL,
  firmware_name TEXT NOT NULL, firmware_to TEXT NOT NULL, start_date TEXT NOT NULL, end_date TEXT,
  created_at INTEGER NOT NULL, checked_at INTEGER NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
  cancelled INTEGER NOT NULL DEFAULT 0, accepted INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0, last_after INTEGER);
CREATE TABLE entries (
  number INTEGER PRIMARY KEY, upgrade INTEGER NOT NULL, imei TEXT NOT NULL, firmware_from TEXT,
  verdict TEXT, outcome TEXT, reason TEXT, after_ms INTEGER,
  removed INTEGER NOT NULL DEFAULT 0, sown INTEGER NOT NULL DEFAULT 0);
CREATE INDEX entries_by_upgrade ON entries (upgrade);
CREATE INDEX entries_by_device ON entries (imei)`

/** The row ids that the vendor's examples show are of this size. */
export const firstUpgrade = 101

export type StoredUpgrade = {
  seq: number
  id: string
  account: number
  firmware_name: string
  firmware_to: string
  /** As it was sent. */
  start_date: string
  end_date: string | null
  created_at: number
  checked_at: number
  starts_at: number
  /** When its window is over. */
  ends_at: number
  cancelled: number
  /** How many of its devices passed the checks and were not removed, and how many were. */
  accepted: number
  removed: number
  /** How long after the start the last of them has its result; null if one of them never has. */
  last_after: number | null
}

/** A device in an upgrade. */
export type Entry = {
  upgrade: number
  imei: string
  /** What it reported when it was asked for; null for one that is not of the account. */
  firmware_from: string | null
  /** Why the checks refuse it; null if they do not. */
  verdict: string | null
  outcome: Outcome | null
  reason: string | null
  /** So long after the start it has its result; null is never. */
  after_ms: number | null
}

export type Outcome = 'success' | 'failed' | 'silent'

const entryColumns =
  'e.upgrade, e.imei, e.firmware_from, e.verdict, e.outcome, e.reason, e.after_ms'
export const upgradeColumns = `u.seq, u.id, u.account, u.firmware_name, u.firmware_to, u.start_date, u.end_date,
  u.created_at, u.checked_at, u.starts_at, u.ends_at, u.cancelled, u.accepted, u.removed, u.last_after`

/** A cancelled one is nobody's any more. */
export function findUpgrade({ db }: Estate, account: number, id: string) {
  return db.get<StoredUpgrade>(
    `SELECT ${upgradeColumns} FROM upgrades u WHERE u.id = ? AND u.account = ? AND u.cancelled = 0`,
    [id.toLowerCase(), account],
  )
}

/** Oldest first, from after a row id on. */
export function upgradesAfter({ db }: Estate, account: number, seq: number): StoredUpgrade[] {
  return db.all<StoredUpgrade>(
    `SELECT ${upgradeColumns} FROM upgrades u
     WHERE u.account = ? AND u.seq > ? AND u.cancelled = 0 ORDER BY u.seq`,
    [account, seq],
  )
}

export function entriesOf({ db }: Estate, upgrades: readonly StoredUpgrade[]): Entry[] {
  return db.all<Entry>(
    `SELECT ${entryColumns} FROM entries e
     WHERE e.upgrade IN (SELECT value FROM json_each(:upgrades)) AND e.removed = 0
     ORDER BY e.upgrade, +e.number`,
    { ':upgrades': JSON.stringify(upgrades.map(({ seq }) => seq)) },
  )
}

export type EntryOfDevice = Entry & StoredUpgrade

/** All that was ever asked for these devices and not taken back, oldest first. */
export function entriesOfDevices({ db }: Estate, imeis: readonly string[]): EntryOfDevice[] {
  return db.all<EntryOfDevice>(
    `SELECT ${entryColumns}, ${upgradeColumns} FROM entries e JOIN upgrades u ON u.seq = e.upgrade
     WHERE e.imei IN (SELECT value FROM json_each(:imeis)) AND e.removed = 0 AND u.cancelled = 0
     ORDER BY +e.number`,
    { ':imeis': JSON.stringify(imeis) },
  )
}

/** The same for those between two IMEIs, both included: a page of an account, or more. */
export function successesBetween({ db }: Estate, first: string, last: string): EntryOfDevice[] {
  return db.all<EntryOfDevice>(
    `SELECT ${entryColumns}, ${upgradeColumns} FROM entries e JOIN upgrades u ON u.seq = e.upgrade
     WHERE e.imei BETWEEN :first AND :last AND e.outcome = 'success' AND e.verdict IS NULL
       AND e.removed = 0 AND u.cancelled = 0 AND u.starts_at < u.ends_at
     ORDER BY +e.number`,
    { ':first': first, ':last': last },
  )
}

type NewUpgrade = Omit<StoredUpgrade, 'cancelled' | 'accepted' | 'removed' | 'last_after'>

export function addUpgrade(estate: Estate, upgrade: NewUpgrade, entries: readonly Entry[]): void {
  estate.db.run(
    `INSERT INTO upgrades (seq, id, account, firmware_name, firmware_to, start_date, end_date,
       created_at, checked_at, starts_at, ends_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      upgrade.seq,
      upgrade.id,
      upgrade.account,
      upgrade.firmware_name,
      upgrade.firmware_to,
      upgrade.start_date,
      upgrade.end_date,
      upgrade.created_at,
      upgrade.checked_at,
      upgrade.starts_at,
      upgrade.ends_at,
    ],
  )
  addEntries(estate, upgrade.seq, entries)
}

export function addEntries(estate: Estate, seq: number, entries: readonly Entry[]): void {
  estate.db.insertAll(
    `INSERT INTO entries (upgrade, imei, firmware_from, verdict, outcome, reason, after_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    entries.map((entry): Value[] => [
      entry.upgrade,
      entry.imei,
      entry.firmware_from,
      entry.verdict,
      entry.outcome,
      entry.reason,
      entry.after_ms,
    ]),
  )
  settle(estate, seq)
}

export function removeEntries(estate: Estate, seq: number, imeis: readonly string[]): void {
  estate.db.run(
    `UPDATE entries SET removed = 1
     WHERE upgrade = :seq AND imei IN (SELECT value FROM json_each(:imeis))`,
    { ':seq': seq, ':imeis': JSON.stringify(imeis) },
  )
  settle(estate, seq)
}

export function cancelUpgrade(estate: Estate, seq: number): void {
  estate.db.run('UPDATE upgrades SET cancelled = 1 WHERE seq = ?', [seq])
  estate.touched.add(seq)
}

/** What is asked of an upgrade's devices at once, worked out when they change. */
function settle({ db, touched }: Estate, seq: number): void {
  const passed = `SELECT * FROM entries WHERE upgrade = :seq AND verdict IS NULL`
  db.run(
    `UPDATE upgrades SET
       accepted = (SELECT count(*) FROM (${passed}) WHERE removed = 0),
       removed = (SELECT count(*) FROM (${passed}) WHERE removed = 1),
       last_after = (SELECT CASE WHEN count(*) = count(after_ms) THEN max(after_ms) END
         FROM (${passed}) WHERE removed = 0)
     WHERE seq = :seq`,
    { ':seq': seq },
  )
  touched.add(seq)
}

/** As it was when the seed was sown. */
export function undoUpgrades(estate: Estate): void {
  const { db, lastSown, touched } = estate
  db.run('DELETE FROM entries WHERE sown = 0')
  db.run('DELETE FROM upgrades WHERE seq > ?', [lastSown])
  const sown = [...touched].filter((seq) => seq <= lastSown)
  for (const seq of sown) {
    db.run('UPDATE upgrades SET cancelled = 0 WHERE seq = ?', [seq])
    db.run('UPDATE entries SET removed = 0 WHERE upgrade = ?', [seq])
    settle(estate, seq)
  }
  touched.clear()
  estate.nextUpgrade = lastSown + 1
}
