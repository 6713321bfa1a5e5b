import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { handOff as danish } from '#/i18n/da/hand-off'
import { handOff as english } from '#/i18n/en/hand-off'
import { formatsFor } from '#/i18n/formats'
import { defaultPreferences, templateLength } from '#/lib/preferences'
import { aCustomer, aHandOffBox, start } from './a-hand-off'
import {
  boxesHandOff,
  handOffText,
  incidentHandOff,
  placeholders,
  unknownPlaceholders,
} from './rules'

const { templates: ours } = defaultPreferences.handOff
const origin = 'https://puls.example'
const link = `${origin}/there`
const asked = { link: '/there', now: start + 60_000 }
const local = (at: number) => formatsFor('en').dateTime(at)

describe('a box', () => {
  const box = aHandOffBox('1', { model: 'MAG520', appVersion: '2.1.1' })

  test('all that a ticket needs stands on lines of its own', () => {
    expect(textOf(boxesHandOff({ ...asked, boxes: [box] }, origin))).toEqual(
      [
        ['Stue 4: dead (TelecomX)', ''],
        ['Customer: Solgården', 'Address: Strandvej 4, Horsens', 'Telephone: 86 10 20 30'],
        ['E-mail: not known', ''],
        ['Device id: 00:1A:79:B4:6B:5F', 'Type: Set-top box', 'Model: MAG520'],
        ['App version: 2.1.1', 'Heartbeat version: 3.5'],
        [`Last contact: ${local(start)}`, 'Last contact in UTC: 22 Nov 2026, 12:02:05 UTC'],
        ['Cause: not known', '', link, ''],
      ].flat(),
    )
  })

  test('in Danish, with the Danish clock', () => {
    const text = textOf(boxesHandOff({ ...asked, boxes: [box] }, origin), danish)
    expect(text).toContain('Stue 4: død (TelecomX)')
    expect(text).toContain('Telefon: 86 10 20 30')
    expect(text).toContain(`Sidste kontakt: ${formatsFor('da').dateTime(start)}`)
    expect(text).toContain('Årsag: ikke oplyst')
  })

  test('of a customer that was not read it says so', () => {
    const unread = { id: 'site', name: 'Solgården', unread: true } as const
    const text = textOf(boxesHandOff({ ...asked, boxes: [{ ...box, customer: unread }] }, origin))
    expect(text).toContain('Customer: Solgården')
    expect(text).toContain('Telephone: not read')
  })

  test('what is known of the cause, and nothing where it is heard of', () => {
    const causeOf = (...changes: Parameters<typeof aHandOffBox>) =>
      textOf(boxesHandOff({ ...asked, boxes: [aHandOffBox(...changes)] }, origin)).find((line) =>
        line.startsWith('Cause'),
      )
    expect(causeOf('1', { heartbeatVersion: null, enabled: false })).toBe(
      'Cause: it is disabled; it has no heartbeat version and may be in standby',
    )
    const later = { kind: 'instant', at: start + 3_600_000 } as const
    expect(causeOf('1', { lastComm: later })).toMatch(/a clock is wrong$/)
    const online = { source: 'server', status: 'ONLINE', via: 'census', clockError: false } as const
    expect(
      textOf(boxesHandOff({ ...asked, boxes: [{ ...box, heartbeat: online }] }, origin)).join('\n'),
    ).not.toContain('Cause')
  })

  test('a tablet has no heartbeat version, and one that was never seen no time', () => {
    const tablet = aHandOffBox('1', {
      kind: 'ANDROID_TABLET',
      androidVersion: '10',
      lastComm: { kind: 'never' },
    })
    const text = textOf(
      boxesHandOff({ ...asked, boxes: [{ ...tablet, heartbeat: undefined }] }, origin),
    )
    expect(text[0]).toBe('Stue 4: not known')
    expect(text).toContain('Android version: 10')
    expect(text).toContain('Last contact: never')
    expect(text.join('\n')).not.toMatch(/Heartbeat version|UTC/)
  })
})

describe('several boxes', () => {
  test('stand below their customers, each with whom to call', () => {
    const other = aCustomer({ id: 'other', name: 'Engparken', phoneNumber: null, stbs: 3 })
    const boxes = [aHandOffBox('1'), aHandOffBox('2', { name: 'Gang' }, other), aHandOffBox('3')]
    const text = textOf(boxesHandOff({ ...asked, boxes }, origin))
    expect(text.slice(0, 4)).toEqual(['3 boxes at 2 customers', link, '', 'Solgården'])
    const second = text.indexOf('Engparken')
    const isBox = (line: string) => line.startsWith('- ')
    expect(text.slice(0, second).filter(isBox)).toHaveLength(2)
    expect(text.slice(second - 1, second + 4)).toEqual(
      [
        ['', 'Engparken', 'Site: 3 set-top boxes, silent ones not counted (TelecomX’s count)'],
        ['Address: Strandvej 4, Horsens', 'Telephone: not known'],
      ].flat(),
    )
    const contact = `${local(start)} (22 Nov 2026, 12:02:05 UTC)`
    expect(text.slice(second).filter(isBox)).toEqual([
      `- Gang (00:1A:79:B4:6B:5F): heartbeat 3.5, ${contact}, dead (TelecomX)`,
    ])
  })

  test('are no more than a ticket bears, and the text says how many are not in it', () => {
    const boxes = Array.from({ length: 250 }, (_, index) => aHandOffBox(String(index)))
    const text = textOf(
      boxesHandOff({ ...asked, boxes, link: { exact: () => '/none', list: '/there' } }, origin),
      danish,
    )
    expect(text[0]).toBe('250 bokse hos Solgården')
    expect(text[1]).toBe(`${link} (åbner hele listen: ét link kan ikke rumme netop disse)`)
    expect(text.filter((line) => line.startsWith('- '))).toHaveLength(200)
    expect(text).toContain('… og 50 mere, se linket')
  })

  test('have a link of their own as long as it fits', () => {
    const exact = (ids: readonly string[]) => `/these?ids=${ids.join(',')}`
    const linkOf = (deviceIds: readonly string[]) => {
      const boxes = deviceIds.map((deviceId, index) => aHandOffBox(String(index), { deviceId }))
      const chosen = { boxes, link: { exact, list: '/devices' }, now: start }
      const { link: opened, linkOpensList } = boxesHandOff(chosen, origin)
      return { opened, linkOpensList }
    }
    expect(linkOf(['1', '2'])).toEqual({
      opened: 'https://puls.example/these?ids=1,2',
      linkOpensList: false,
    })
    const whole = { opened: 'https://puls.example/devices', linkOpensList: true }
    expect(linkOf(Array.from({ length: 50 }, (_, index) => String(index))).linkOpensList).toBe(
      false,
    )
    expect(linkOf(Array.from({ length: 51 }, (_, index) => String(index)))).toEqual(whole)
    expect(linkOf(['x'.repeat(1_900)])).toEqual(whole)
    const boxes = [aHandOffBox('1')]
    const none = { boxes, link: { exact: () => undefined, list: '/devices' }, now: start }
    expect(boxesHandOff(none, origin).link).toBe(whole.opened)
  })
})

describe('an incident', () => {
  const site = aCustomer({ stbs: 7, stbsOffline: 7 })
  const at = (ms: number) => ({ lastComm: { kind: 'instant', at: start + ms } as const })
  const sure = [aHandOffBox('1').device, aHandOffBox('2', at(90_000)).device]
  const standby = [aHandOffBox('3', { ...at(60_000), heartbeatVersion: null }).device]

  test('says how many fell together, where, between when, and what that makes likely', () => {
    const text = textOf(incidentHandOff({ ...asked, site, sure, standby }, origin))
    expect(text.slice(0, 5)).toEqual(
      [
        ['2 boxes fell silent together at Solgården', link, '', 'Solgården'],
        ['Site: 7 set-top boxes, 7 silent (TelecomX’s count)'],
      ].flat(),
    )
    const ends = [start, start + 90_000].map(
      (ms) => `${local(ms)} (${formatsFor('en').dateTimeUtc(ms)})`,
    )
    expect(text).toContain(`Last heard of: ${ends.join(' to ')}`)
    expect(text).toContain(
      'In common: type Set-top box (3 of 3) and heartbeat version 3.5 (2 of 3)',
    )
    expect(text.find((line) => line.startsWith('Cause'))).toBe(
      'Cause: each fell silent within 2 minutes of the one before: power or network at the site is likelier than the boxes; 1 more without a heartbeat version fell silent in the same minutes and may be in standby',
    )
  })

  test('of an address that spans a week nothing of the kind is concluded', () => {
    const apart = [aHandOffBox('1').device, aHandOffBox('2', at(86_400_000)).device]
    const now = start + 90_000_000
    const text = textOf(incidentHandOff({ ...asked, now, site, sure: apart, standby: [] }, origin))
    expect(text).toContain('Cause: not known')
    expect(text[0]).toBe('2 boxes at Solgården')
  })

  test('of which one box is left nothing fell together', () => {
    const left = incidentHandOff({ ...asked, site, sure: sure.slice(0, 1), standby: [] }, origin)
    const text = textOf(left)
    expect(text[0]).toBe('Stue 4 at Solgården')
    expect(text).toContain('Cause: not known')
  })
})

describe('a template of one’s own', () => {
  const boxes = [aHandOffBox('1', { name: '{link} ‹\u0007›\r\nStue {id}' })]

  test('is what is written, in its language, and a blank one is ours', () => {
    const templates = { ...ours, da: { one: 'Ring {telephone}: {name}', several: '  \n' } }
    expect(textOf(boxesHandOff({ ...asked, boxes }, origin), danish, templates)).toEqual([
      'Ring 86 10 20 30: {link} ‹␇›, Stue {id}',
      '',
    ])
    const handOff = boxesHandOff({ ...asked, boxes: [...boxes, ...boxes] }, origin)
    expect(textOf(handOff, danish, templates)).toEqual(textOf(handOff, danish))
    expect(textOf(boxesHandOff({ ...asked, boxes }, origin), english, templates)[3]).toBe(
      'Address: Strandvej 4, Horsens',
    )
  })

  test('is told what it names that is no placeholder', () => {
    expect(unknownPlaceholders('{name} {telefon}, { id } {telefon} {} {constructor} {')).toEqual([
      '{telefon}',
      '{constructor}',
    ])
    for (const { templates } of [english, danish]) {
      for (const text of Object.values(templates)) {
        expect(unknownPlaceholders(text)).toEqual([])
        expect(text.length).toBeLessThan(templateLength)
      }
    }
  })

  test('of whatever is in it and in the rows no line is broken', () => {
    const name = fc.oneof(...Object.values(placeholders).flat().map(fc.constant))
    const values = fc.string({ unit: 'binary', maxLength: 400 })
    fc.assert(
      fc.property(name, values, values, (placeholder, text, raw) => {
        const customer = aCustomer({ name: text, address: raw, phoneNumber: text })
        const changes = { name: text, model: raw, kind: text, deviceId: raw, appVersion: text }
        const lastComm = { kind: 'unreadable', raw } as const
        const box = aHandOffBox('1', { ...changes, lastComm }, customer)
        const one = `<{${placeholder}} {link}>`
        const templates = { ...ours, en: { one, several: null } }
        const lines = textOf(boxesHandOff({ ...asked, boxes: [box] }, origin), english, templates)
        expect(lines).toHaveLength(2)
        // Controls, halves of characters, and what breaks a line elsewhere than here.
        expect(lines[0]).toMatch(/^<[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*>$/u)
      }),
    )
  })
})

function textOf(
  handOff: Parameters<typeof handOffText>[0],
  words = english,
  templates = ours,
): string[] {
  return handOffText(handOff, words, templates).split('\n')
}
