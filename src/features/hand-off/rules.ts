import type { Customer, Device } from '#/api/telecomx/schemas'
import type { Heartbeat } from '#/features/devices/rules'
import type { AreaWords } from '#/i18n/areas'
import { formatsFor } from '#/i18n/formats'
import type { HandOffPart, HandOffTemplates } from '#/lib/preferences'
import { fillTemplate, named } from './template'
import type { Level } from './template'
import { boxValues, siteValues, textValues } from './values'

/** What a template may name: once in the text, once for each customer, or once for each box. */
export const placeholders = {
  text: ['summary', 'boxes', 'count', 'customers', 'link'],
  site: [
    ...(['customer', 'address', 'telephone', 'email', 'silent'] as const),
    ...(['first', 'last', 'shared', 'cause'] as const),
  ],
  box: [
    ...(['name', 'id', 'type', 'model', 'appVersion', 'androidVersion'] as const),
    ...(['heartbeatVersion', 'details', 'status'] as const),
    ...(['lastContact', 'lastContactLocal', 'lastContactUtc'] as const),
  ],
} as const satisfies Record<Level, readonly string[]>

export type PlaceholderOf<L extends Level> = (typeof placeholders)[L][number]

const levels = new Map<string, Level>([
  ...placeholders.text.map((name) => [name, 'text'] as const),
  ...placeholders.site.map((name) => [name, 'site'] as const),
  ...placeholders.box.map((name) => [name, 'box'] as const),
])

/** What stands in braces and is no placeholder, as it stands there. */
export function unknownPlaceholders(template: string): string[] {
  const unknown = named(template).filter(({ name }) => !levels.has(name))
  return [...new Set(unknown.map(({ text }) => text))]
}

/** Of one that was not read, what else is known of it. */
export type HandOffCustomer = Customer | { id: string; name: string; unread: true }

export type HandOffBox = {
  device: Device
  customer: HandOffCustomer
  /** Absent: nobody has looked. */
  heartbeat?: Heartbeat | undefined
}

export type HandOffSite = { customer: HandOffCustomer; boxes: readonly HandOffBox[] }

/** What is handed on, before it is text. */
export type HandOff = {
  part: HandOffPart
  sites: readonly HandOffSite[]
  /** Of an incident: how many of the boxes report by themselves; they come first. */
  together: { sure: number } | null
  link: string
  /** No address of their own holds them. */
  linkOpensList: boolean
  now: number
}

/** Where chosen boxes are opened: at an address of their own, or in the list that they are in. */
export type SelectionPaths = {
  /** Undefined: no address holds these. */
  exact: (ids: readonly string[]) => string | undefined
  list: string
}

export type BoxesAsked = {
  boxes: readonly HandOffBox[]
  /** A path of ours that opens exactly these; of many there may be none. */
  link: string | SelectionPaths
  /** By the vendor's clock. */
  now: number
}

/** Boxes that somebody chose, of one customer or of several, in their order. */
export function boxesHandOff({ boxes, link, now }: BoxesAsked, origin: string): HandOff {
  const groups = new Map<string, HandOffBox[]>()
  for (const box of boxes) {
    const group = groups.get(box.customer.id)
    if (group) group.push(box)
    else groups.set(box.customer.id, [box])
  }
  const sites = [...groups.values()].flatMap((group) =>
    group[0] ? [{ customer: group[0].customer, boxes: group }] : [],
  )
  const part = boxes.length === 1 ? 'one' : 'several'
  const ids = boxes.map(({ device }) => device.deviceId)
  return { part, sites, together: null, ...linkOf(ids, link, origin), now }
}

const longestLink = { ids: 50, characters: 1_900 }

/** Mail and ticket systems cut longer ones. */
function linkOf(ids: readonly string[], link: string | SelectionPaths, origin: string) {
  if (typeof link === 'string') return { link: `${origin}${link}`, linkOpensList: false }
  const path = ids.length <= longestLink.ids ? link.exact(ids) : undefined
  const exact = `${origin}${path}`
  if (path !== undefined && exact.length <= longestLink.characters) {
    return { link: exact, linkOpensList: false }
  }
  return { link: `${origin}${link.list}`, linkOpensList: true }
}

export type IncidentAsked = {
  site: HandOffCustomer
  /** Boxes that report by themselves, and those that may only be in standby. */
  sure: readonly Device[]
  standby: readonly Device[]
  /** A path of ours. */
  link: string
  now: number
}

/** Boxes of one customer that fell silent in the same minutes: the offline set named them. */
export function incidentHandOff(asked: IncidentAsked, origin: string): HandOff {
  const { site, sure, standby, link, now } = asked
  const said = { source: 'server', status: 'ALLOFFLINE', via: 'filter', clockError: false } as const
  const boxes = [...sure, ...standby].map((device) => ({ device, customer: site, heartbeat: said }))
  const sites = [{ customer: site, boxes }]
  const together = { sure: sure.length }
  return { part: 'several', sites, together, ...linkOf([], link, origin), now }
}

/** More boxes than this nobody reads in a ticket: the page has them all. */
const mostBoxes = 200

/** As text, by the templates and in the language of these words. */
export function handOffText(
  handOff: HandOff,
  words: AreaWords['handOff'],
  templates: HandOffTemplates,
): string {
  const { part, sites } = handOff
  const how = { words, formats: formatsFor(words.language) }
  const all = sites.reduce((sum, { boxes }) => sum + boxes.length, 0)
  let room = mostBoxes
  const filled = sites.map((site) => {
    const shown = site.boxes.slice(0, room)
    room -= shown.length
    const boxes = shown.map((box) => boxValues(box, how))
    return { values: siteValues(site, handOff, how), boxes }
  })
  const own = templates[words.language][part]
  return fillTemplate(own?.trim() ? own : words.templates[part], (name) => levels.get(name), {
    values: textValues(handOff, how),
    sites: filled.filter(({ boxes }) => boxes.length > 0),
    more: all > mostBoxes ? words.more(all - mostBoxes) : null,
  })
}
