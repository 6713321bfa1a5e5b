import type { Device } from '#/api/telecomx/schemas'
import { isClockError } from '#/features/devices/rules'
import { contactOf, mayBeStandby, sharedBy } from '#/features/triage/rules'
import type { AreaWords } from '#/i18n/areas'
import type { Formats } from '#/i18n/formats'
import { incidentChoices } from '#/lib/preferences'
import { displayText } from '#/lib/display'
import type { HandOff, HandOffBox, HandOffCustomer, HandOffSite, PlaceholderOf } from './rules'
import type { Level } from './template'

type How = { words: AreaWords['handOff']; formats: Formats }
type ValuesOf<L extends Level> = Record<PlaceholderOf<L>, string | null>

const minute = 60_000
/** More customers are counted and not named. */
const mostNames = 5

export function textValues(handOff: HandOff, { words: t, formats }: How): ValuesOf<'text'> {
  const { sites, link, linkOpensList } = handOff
  const count = countOf(handOff)
  const names = sites.slice(0, mostNames).map(({ customer }) => nameOf(customer))
  if (sites.length > mostNames) names.push(t.otherSites(sites.length - mostNames))
  return {
    summary: summaryOf(handOff, t),
    boxes: t.boxes(count),
    count: formats.number(count),
    customers: formats.list(names),
    link: linkOpensList ? `${link} (${t.linkOpensList})` : link,
  }
}

function countOf({ sites }: HandOff): number {
  return sites.reduce((sum, { boxes }) => sum + boxes.length, 0)
}

function summaryOf(handOff: HandOff, t: How['words']): string {
  const { sites, together, now } = handOff
  const count = countOf(handOff)
  const [site] = sites
  const [box] = site?.boxes ?? []
  if (site === undefined || box === undefined) return t.boxes(0)
  if (sites.length > 1) return t.summary.sites(count, sites.length)
  const name = nameOf(site.customer)
  if (together && minutesApart(site.boxes, together.sure, now) !== null) {
    return t.summary.together(together.sure, name)
  }
  return count === 1 ? t.summary.one(boxName(box.device, t), name) : t.summary.boxes(count, name)
}

export function siteValues(
  { customer, boxes }: HandOffSite,
  { together, now }: HandOff,
  how: How,
): ValuesOf<'site'> {
  const { words: t, formats } = how
  const contacts = contactsOf(boxes, now)
  return {
    customer: nameOf(customer),
    ...contactValues(customer, t),
    silent:
      'unread' in customer || customer.stbs === null
        ? null
        : t.site(customer.stbs, customer.stbsOffline),
    first: momentText(contacts[0], how) ?? t.notKnown,
    last: momentText(contacts.at(-1), how) ?? t.notKnown,
    shared: boxes.length > 1 ? sharedText(boxes, how) : null,
    cause: together ? togetherText(boxes, together, now, t) : causeText(boxes, now, t),
  }

  function sharedText(among: readonly HandOffBox[], { words }: How): string | null {
    const shared = sharedBy(among.map(({ device }) => device)).map(
      ({ property, value, count, of }) => {
        const shown = property === 'kind' ? kindText(value, words) : onOneLine(value)
        return words.shared(words.properties[property], shown, count, of)
      },
    )
    return shared.length > 0 ? formats.list(shared) : null
  }
}

function contactValues(customer: HandOffCustomer, t: How['words']) {
  if ('unread' in customer) return { address: t.unread, telephone: t.unread, email: t.unread }
  const { address, phoneNumber, emailAddress } = customer
  return {
    address: given(address) ?? t.notKnown,
    telephone: given(phoneNumber) ?? t.notKnown,
    email: given(emailAddress) ?? t.notKnown,
  }
}

/** Of those that have a usable time; the oldest first. */
function contactsOf(boxes: readonly HandOffBox[], now: number): number[] {
  return boxes.flatMap(({ device }) => contactOf(device, now) ?? []).toSorted((a, b) => a - b)
}

/** How close the last contacts of so many boxes lie; null where they are not close, or one alone. */
function minutesApart(boxes: readonly HandOffBox[], sure: number, now: number): number | null {
  const contacts = contactsOf(boxes.slice(0, sure), now)
  const gaps = contacts.map((at, index) => at - (contacts[index - 1] ?? at))
  const minutes = Math.max(1, Math.ceil(Math.max(...gaps, 0) / minute))
  const areTogether = contacts.length > 1 && minutes <= Math.max(...incidentChoices.gapMinutes)
  return areTogether ? minutes : null
}

/** Only what their last contacts bear out: an address by hand may span a week. */
function togetherText(
  boxes: readonly HandOffBox[],
  { sure }: { sure: number },
  now: number,
  t: How['words'],
): string {
  const minutes = minutesApart(boxes, sure, now)
  const others = boxes.length - sure
  const causes = [
    ...(minutes === null ? [] : [t.causes.together(minutes)]),
    ...(others > 0 ? [(minutes === null ? t.causes.standby : t.causes.standbyToo)(others)] : []),
  ]
  return causes.join('; ') || t.notKnown
}

/** Null where all are heard of: there is nothing to have a cause. */
function causeText(boxes: readonly HandOffBox[], now: number, t: How['words']): string | null {
  const silent = boxes.filter(({ heartbeat }) => !isHeard(heartbeat)).map(({ device }) => device)
  if (silent.length === 0) return null
  const { causes } = t
  const among: Array<[string, (n: number) => string, (device: Device) => boolean]> = [
    [causes.disabledOne, causes.disabled, ({ enabled }) => enabled === false],
    [causes.standbyOne, causes.standby, mayBeStandby],
    [causes.clockOne, causes.clock, (device) => isClockError(device, now)],
  ]
  const said = among.flatMap(([ofOne, ofMany, holds]) => {
    const count = silent.filter(holds).length
    if (count === 0) return []
    return [boxes.length === 1 ? ofOne : ofMany(count)]
  })
  return said.join('; ') || t.notKnown
}

function isHeard(heartbeat: HandOffBox['heartbeat']): boolean {
  return heartbeat?.status === 'ONLINE' || heartbeat?.status === 'recent'
}

export function boxValues({ device, heartbeat }: HandOffBox, how: How): ValuesOf<'box'> {
  const { words: t, formats } = how
  const { deviceId, kind, lastComm } = device
  const model = given(device.model)
  const app = given(device.appVersion)
  const isStb = kind === 'STB'
  const android = given(device.androidVersion)
  const beat = given(device.heartbeatVersion)
  const details = [
    ...(model ? [model] : []),
    ...(app ? [t.app(app)] : []),
    ...(android && !isStb ? [t.android(android)] : []),
    ...(beat && isStb ? [t.heartbeat(beat)] : []),
  ]
  return {
    name: boxName(device, t),
    id: onOneLine(deviceId),
    type: kindText(kind, t),
    model: model ?? t.notKnown,
    appVersion: app ?? t.notKnown,
    androidVersion: isStb ? null : (android ?? t.notKnown),
    heartbeatVersion: isStb ? (beat ?? t.notKnown) : null,
    details: details.join(', ') || t.notKnown,
    status: statusText(heartbeat, device, t),
    lastContact: contactText(device, how),
    lastContactLocal:
      lastComm.kind === 'instant' ? formats.dateTime(lastComm.at) : contactText(device, how),
    lastContactUtc: lastComm.kind === 'instant' ? formats.dateTimeUtc(lastComm.at) : null,
  }
}

/** Whose word it is: a filter of the vendor's named the box, or it is our estimate. */
function statusText(heartbeat: HandOffBox['heartbeat'], { enabled }: Device, t: How['words']) {
  const said = heartbeatText(heartbeat, t)
  return enabled === false ? `${said}, ${t.disabled}` : said
}

function heartbeatText(heartbeat: HandOffBox['heartbeat'], t: How['words']): string {
  if (heartbeat === undefined) return t.statuses.unknown
  const word = t.statuses[heartbeat.status]
  if (heartbeat.source === 'none') return word
  return heartbeat.source === 'server' ? t.byServer(word) : t.byEstimate(word)
}

function contactText({ lastComm }: Device, how: How): string {
  const { words: t } = how
  if (lastComm.kind === 'never') return t.never
  if (lastComm.kind === 'unreadable') return t.unreadableTime(onOneLine(lastComm.raw))
  return momentText(lastComm.at, how) ?? t.notKnown
}

/** As the clock on the wall says, and as the one in the log. */
function momentText(at: number | undefined, { formats }: How): string | null {
  return at === undefined ? null : `${formats.dateTime(at)} (${formats.dateTimeUtc(at)})`
}

function kindText(kind: string, { types, notKnown }: How['words']): string {
  const word = Object.entries(types).find(([known]) => known === kind)?.[1]
  return word ?? (onOneLine(kind) || notKnown)
}

function nameOf({ name, id }: HandOffCustomer): string {
  return onOneLine(name) || onOneLine(id)
}

function boxName({ name }: Device, { noName }: How['words']): string {
  return onOneLine(name) || noName
}

function given(text: string | null): string | undefined {
  return onOneLine(text ?? '') || undefined
}

/** Whatever the text of theirs holds. */
function onOneLine(text: string): string {
  const lines = text.split(/[\n\r]+/).map((line) => line.trim())
  return displayText(lines.filter((line) => line !== '').join(', '), 120)
}
