import { expect, test } from 'vitest'
import { triage as danish } from '#/i18n/da/triage'
import { triage as english } from '#/i18n/en/triage'
import { formatsFor } from '#/i18n/formats'
import { aBox, aSite } from './a-box'
import { incidentText } from './hand-over'

const start = Date.parse('2026-11-22T12:02:05Z')
const asked = {
  site: aSite({
    stbs: 7,
    stbsOffline: 7,
    address: 'Strandvej 4\nHorsens',
    phoneNumber: '86 10 20 30',
  }),
  sure: [
    aBox('1', start, { model: 'MAG520', appVersion: '2.1.1' }),
    aBox('2', start + 90_000, { name: '' }),
  ],
  standby: [aBox('3', start + 60_000, { heartbeatVersion: null })],
  span: { first: start, last: start + 90_000 },
  shared: [{ property: 'kind', word: 'Type', value: 'Set-top box', count: 3, of: 3 }] as const,
  link: 'https://puls.example/triage/incidents/site/span',
}

test('all that whoever takes it over has to know, on lines of its own', () => {
  const both = (time: string, at: number) =>
    `${formatsFor('en').dateTime(at)} (22 Nov 2026, ${time} UTC)`
  const first = both('12:02:05', start)
  const between = both('12:03:05', start + 60_000)
  const last = both('12:03:35', start + 90_000)
  expect(incidentText(asked, english, formatsFor('en')).split('\n')).toEqual([
    '2 boxes fell silent together at Solgården',
    'The site: 7 set-top boxes, 7 silent (TelecomX’s count)',
    'Address: Strandvej 4, Horsens',
    'Telephone: 86 10 20 30',
    `Last heard of from ${first} to ${last}`,
    'They fell silent within minutes of each other: power or network at the site is likelier than the boxes.',
    '1 more without a heartbeat version fell silent in the same minutes and may be in standby.',
    'Type: Set-top box (3 of 3)',
    'https://puls.example/triage/incidents/site/span',
    '',
    `- Stue 4 (00:1A:79:B4:6B:5F): MAG520, app 2.1.1, heartbeat 3.5, ${first}`,
    `- (no name) (00:1A:79:B4:6B:5F): heartbeat 3.5, ${last}`,
    `- Stue 4 (00:1A:79:B4:6B:5F): ${between}`,
    '',
  ])
})

test('in the reader’s language, and no longer than a ticket bears', () => {
  const many = Array.from({ length: 250 }, (_, index) => aBox(String(index), start))
  const text = incidentText({ ...asked, sure: many, standby: [] }, danish, formatsFor('da'))
  expect(text).toContain('250 bokse faldet ud samtidig hos Solgården')
  expect(text).toContain('… og 50 mere, se linket')
  expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(200)
})
