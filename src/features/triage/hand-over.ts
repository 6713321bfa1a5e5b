import type { Customer, Device } from '#/api/telecomx/schemas'
import type { AreaWords } from '#/i18n/areas'
import type { Formats } from '#/i18n/formats'
import { displayText } from '#/lib/display'
import type { Span } from './incidents'
import type { Shared, SilentBox } from './rules'

type HandOver = {
  site: Customer
  sure: readonly SilentBox[]
  standby: readonly SilentBox[]
  span: Span
  shared: ReadonlyArray<Shared & { word: string }>
  /** Opens exactly these. */
  link: string
}

/** More lines than this nobody reads in a ticket: the page has them all. */
const longest = 200

/** An incident as text for whoever takes it over. */
export function incidentText(
  { site, sure, standby, span, shared, link }: HandOver,
  { handOver: t, box: words }: AreaWords['triage'],
  formats: Formats,
): string {
  const boxes = [...sure, ...standby]
  const lines = [
    t.heading(sure.length, shown(site.name || site.id)),
    ...(site.stbs === null ? [] : [t.site(site.stbs, site.stbsOffline)]),
    ...given(t.address, site.address),
    ...given(t.phone, site.phoneNumber),
    ...given(t.email, site.emailAddress),
    t.between(bothTimes(span.first, formats), bothTimes(span.last, formats)),
    t.together,
    ...(standby.length > 0 ? [t.standby(standby.length)] : []),
    ...shared.map(({ word, value, count, of }) => `${word}: ${t.shared(shown(value), count, of)}`),
    link,
    '',
    ...boxes.slice(0, longest).map(({ device }) => boxLine(device, words, formats)),
  ]
  if (boxes.length > longest) lines.push(t.more(boxes.length - longest))
  return `${lines.join('\n')}\n`
}

function given(word: string, text: string | null): string[] {
  return text ? [`${word}: ${shown(text)}`] : []
}

function boxLine(device: Device, words: AreaWords['triage']['box'], formats: Formats): string {
  const { name, deviceId, model, appVersion, heartbeatVersion, lastComm } = device
  const facts = [
    ...(model ? [shown(model)] : []),
    ...(appVersion ? [words.app(shown(appVersion))] : []),
    ...(heartbeatVersion ? [words.heartbeat(shown(heartbeatVersion))] : []),
    ...(lastComm.kind === 'instant' ? [bothTimes(lastComm.at, formats)] : []),
  ]
  return `- ${shown(name) || words.noName} (${shown(deviceId)}): ${facts.join(', ')}`
}

/** As the clock on the wall says, and as the one in the log. */
function bothTimes(at: number, { dateTime, dateTimeUtc }: Formats): string {
  return `${dateTime(at)} (${dateTimeUtc(at)})`
}

/** On one line, whatever the text of theirs holds. */
function shown(text: string): string {
  return displayText(text.trim().replaceAll(/\s*[\n\r]+\s*/g, ', '), 120)
}
