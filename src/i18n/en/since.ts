import { count, number } from './counting'

const boxForms = { one: 'box', other: 'boxes' }
const changeForms = { one: 'change', other: 'changes' }
const siteForms = { one: 'customer', other: 'customers' }

export const since = {
  title: 'Since my last look',
  documentTitle: (come: number) =>
    come > 0 ? `(${number(come)}) Since my last look · Triage` : 'Since my last look · Triage',
  change: 'Change',
  all: 'All',
  kinds: { fallen: 'Newly silent', worse: 'Worse: dead', back: 'Silent no more' },
  before: 'At the last look',
  now: 'Now',
  notAmong: 'Not offline',
  openDevice: 'Open the device',
  showFirst: 'Show the changes first.',
  take: 'I have seen this',
  takeFirst: 'Begin from here',
  takeBack: 'Take that back',
  taken: 'Noted as your last look.',
  tooLarge: 'Too much is silent to be kept in this browser: it is noted until the page is left.',
  lookedAt: (when: string) =>
    `Compared with what was silent on ${when}, when you last said that you had seen it.`,
  never: 'There is no last look at this scope yet.',
  neverHint: 'Begin from here, and this page will say what has changed since.',
  keptHere:
    'The look is kept in this browser, for your user only: ids and TelecomX’s word for each silent device. Development and disabled devices are left out.',
  none: 'Nothing has changed since your last look.',
  noneOfKind: 'No such change since your last look.',
  caption: (shown: number, all: number) =>
    shown === all ? count(all, changeForms) : `${number(shown)} of ${count(all, changeForms)}`,
  unread: (n: number) =>
    `${count(n, boxForms)} that were silent belong to customers that could not be wholly read or are no longer listed: nothing is said of them.`,
  unsure: (n: number) =>
    `${count(n, boxForms)} are left out: their customers were not wholly read at the last look, so that they may have been silent then.`,
  withoutWords: (n: number) =>
    `Of ${count(n, siteForms)} it could not be read which devices are dead: what got worse there is missing.`,
  noWords: 'Which devices are dead could not be read.',
  wave: {
    title: 'Is it us?',
    fell: (
      { silent, alive, sites }: Record<'silent' | 'alive' | 'sites', number>,
      from: string,
      until: string,
    ) =>
      `${number(silent)} of ${number(alive)} living set-top boxes at ${count(sites, siteForms)} fell silent between ${from} and ${until}: the heartbeat service is the likelier cause, not the sites.`,
    waiting: (until: string) =>
      `Incidents made of them wait until most have come back, at the longest until ${until}.`,
    dismiss: 'It is the sites: show them',
  },
  impact: {
    documentTitle: (come: number) =>
      come > 0 ? `(${number(come)}) Impact · Triage` : 'Impact · Triage',
    come: (n: number) => `${count(n, siteForms)} more with silent boxes, show`,
  },
}
