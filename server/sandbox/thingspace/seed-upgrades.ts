import { random, type Random } from '../random'
import type { Account } from './accounts'
import type { Estate } from './estate'
import { imagesOf, models, storyModels, type Image } from './images'
import { schedule } from './schedule'
import { calendarDay, day, hour, isoInstant, minute } from './wire-times'

/** An upgrade that somebody asked for before the sandbox started; the rest follows from it. */
type Draft = {
  account: Account
  image: Image
  imeis: string[]
  createdAt: number
  start: number
  end: number
  /** Sent by an older client: the start as an instant, no end. */
  old: boolean
}

/**
 * Half a year of upgrades, through the same door as any other, in the order in which they were asked
 * for: so that a report, a device's history and its firmware tell one story.
 */
export function seedUpgrades(estate: Estate): void {
  const drafts = estate.accounts.flatMap((account) => [
    ...draftsOf(estate, account),
    ...storyDrafts(estate, account),
  ])
  for (const draft of drafts.toSorted((a, b) => a.createdAt - b.createdAt)) {
    const { account, image, createdAt, start, end, old } = draft
    const request = {
      firmwareName: image.firmwareName,
      firmwareTo: image.toVersion,
      imeis: draft.imeis,
      startDate: old ? isoInstant(start) : calendarDay(start),
      endDate: old ? undefined : calendarDay(end),
      start,
      end: old ? undefined : end,
    }
    schedule(estate, account, request, createdAt)
  }
}

function draftsOf(estate: Estate, account: Account): Draft[] {
  const { base, seed } = estate
  const images = imagesOf(account, base).filter(({ model }) => model !== storyModels[account.index])
  const today = base - (base % day)
  const taken = new Set<string>()
  const isMrc = account.purchaseType === 'TS-HFOTA-MRC'

  function draft(
    key: string,
    createdAt: number,
    days: readonly [number, number],
    most: number,
    special?: Special,
  ) {
    const r = random(seed, 'fota-draft', account.index, key)
    const from = r.int(0, Math.max(0, images.length - 1))
    const inTurn = special?.images ?? [...images.slice(from), ...images.slice(0, from)]
    const chosen = choose(estate, account, inTurn, { count: r.int(4, most), taken }, r)
    if (chosen === undefined) return []
    const imeis = [...chosen.imeis, ...(special?.imeis ?? [])]
    const unknown = r.chance(0.2) ? [`3500009${r.int(10_000_000, 99_999_999)}`] : []
    const createdOn = createdAt - (createdAt % day)
    return [
      {
        account,
        image: chosen.image,
        imeis: [...imeis, ...unknown],
        createdAt,
        start: createdOn + days[0] * day,
        end: createdOn + days[1] * day,
        old: r.chance(0.12),
      },
    ]
  }

  const unreachable = findUnreachable(estate, account, images, taken)

  const past = Array.from({ length: isMrc ? 9 : 24 }, (_, index) => {
    const r = random(seed, 'fota-past', account.index, index)
    const ago = isMrc ? 170 - index * 18 : 176 - index * 7
    const begins = r.int(1, 3)
    const created = today - ago * day + r.int(6 * hour, 17 * hour)
    return draft(`past-${index}`, created, [begins, begins + r.int(2, 5)], isMrc ? 12 : 20)
  })
  const inNewStyle = (each: Draft) => ({ ...each, old: false })
  const one = (key: string, ago: number, days: readonly [number, number]) =>
    draft(key, base - ago, days, 24).map(inNewStyle)
  const large = account.devices < 20_000 ? [] : draft('large', today - 41 * day, [1, 6], 4000)
  return [
    ...past.flat(),
    ...large,
    ...draft('running', today - 2 * day + 13 * hour, [1, 6], 24, unreachable).map(inNewStyle),
    ...one('soon', 27 * hour, [3, 9]),
    ...one('later', 5 * hour, [6, 13]),
    ...one('asked', 10 * minute, [1, 4]),
    // Its day was over before the checks were.
    ...one('too-late', base - (today - 30 * day) - 23 * hour - 10 * minute, [0, 0]),
    // None of the MRC account's ever failed like this: its report of them is empty.
    ...(isMrc ? [] : one('refused', 20 * day, [1, 3]).map((each) => ofOthers(estate, each))),
  ]
}

type Special = { images: Image[]; imeis: string[] }

/** One that passes the checks and never answers: what it is in goes on until its last day. */
function findUnreachable(
  { db }: Estate,
  account: Account,
  images: readonly Image[],
  taken: Set<string>,
): Special | undefined {
  const rows = db.all<{ imei: string; model: number; version: number }>(
    `SELECT imei, model, version FROM devices
     WHERE account = ? AND status = 'Suspend' AND eligible = 1 AND client_type IS NOT NULL
       AND (licensed_at IS NOT NULL OR ? <> 'TS-HFOTA-MRC') ORDER BY imei LIMIT 20`,
    [account.index, account.purchaseType],
  )
  const found = rows.flatMap(({ imei, model, version }) => {
    const from = models[model]?.versions[version]
    const image = images.find((one) => one.model === model && one.fromVersion === from)
    return image === undefined ? [] : [{ images: [image], imeis: [imei] }]
  })[0]
  for (const imei of found?.imeis ?? []) taken.add(imei)
  return found
}

/** The first image in turn that there are devices for. */
function choose(
  estate: Estate,
  account: Account,
  images: readonly Image[],
  wanted: Pick,
  r: Random,
): { image: Image; imeis: string[] } | undefined {
  for (const image of images) {
    const imeis = pick(estate, account, image, wanted, r)
    if (imeis.length > 0) return { image, imeis }
  }
  return undefined
}

type Pick = { count: number; taken: Set<string> }

/** Devices with the version that the image is for, from somewhere in the account on, each once. */
function pick(
  { db }: Estate,
  account: Account,
  image: Image,
  { count, taken }: Pick,
  r: Random,
): string[] {
  const versions = models[image.model]?.versions ?? []
  const from = `${r.pick(['01', '35', '86', '99'])}${r.int(100_000, 999_999)}`
  const rows = [from, ''].flatMap((after) =>
    db.all<{ imei: string }>(
      `SELECT imei FROM devices
       WHERE account = ? AND imei > ? AND model = ? AND version = ? AND story = 0
       ORDER BY imei LIMIT ?`,
      [account.index, after, image.model, versions.indexOf(image.fromVersion), count + taken.size],
    ),
  )
  const free = [...new Set(rows.map(({ imei }) => imei))].filter((imei) => !taken.has(imei))
  const chosen = free.slice(0, count)
  for (const imei of chosen) taken.add(imei)
  return chosen
}

/** The image of one model for devices of another: refused, every one of them. */
function ofOthers({ db }: Estate, draft: Draft): Draft {
  const rows = db.all<{ imei: string }>(
    'SELECT imei FROM devices WHERE account = ? AND model <> ? AND story = 0 ORDER BY imei LIMIT 5',
    [draft.account.index, draft.image.model],
  )
  return { ...draft, imeis: rows.map(({ imei }) => imei) }
}

/** What keeps one of the forty busy for three weeks. */
function storyDrafts({ base, stories }: Estate, account: Account): Draft[] {
  const today = base - (base % day)
  return stories
    .filter((story) => story.account === account)
    .map(({ image, ineligible }) => ({
      account,
      image,
      imeis: ineligible
        .filter(({ reason }) => reason === 'in-open-upgrade')
        .map(({ deviceId }) => deviceId),
      createdAt: base - 20 * hour,
      start: today + 21 * day,
      end: today + 28 * day,
      old: false,
    }))
}
