import { count, number } from './counting'

const deviceForms = { one: 'device', other: 'devices' }
const siteForms = { one: 'customer', other: 'customers' }

type LeftOut = Record<'disabled' | 'aside' | 'standby' | 'never' | 'unread', number>

/** What silent devices have in common. */
export const cause = {
  documentTitle: 'Common cause · Triage',
  note: (customers: number) =>
    `What silent devices have in common more often than the others, and by more than chance explains. A hint and no proof. Models and versions are compared within one type, and customer by customer: a dark site counts as one site, and what stands at fewer than ${count(customers, siteForms)} cannot be told from the site itself.`,
  compared: (silent: number, of: number) =>
    `Compared: ${number(silent)} silent among ${count(of, deviceForms)}.`,
  leftOut: ({ disabled, aside, standby, never, unread }: LeftOut) =>
    [
      ...(standby > 0 ? [`${number(standby)} set-top boxes without a heartbeat version`] : []),
      ...(never > 0 ? [`${number(never)} never seen`] : []),
      ...(disabled > 0 ? [`${number(disabled)} disabled`] : []),
      ...(aside > 0 ? [`${number(aside)} set aside`] : []),
      ...(unread > 0 ? [`${number(unread)} of customers whose offline set was not read`] : []),
    ].join(', '),
  without: (what: string) => `Left out on both sides: ${what}.`,
  comparing: 'Comparing',
  sets: 'The offline sets',
  by: 'Compared by',
  everything: 'Everything',
  dimensions: {
    customer: 'Customer',
    type: 'Type',
    model: 'Model',
    appVersion: 'App version',
    heartbeatVersion: 'Heartbeat version',
  },
  columns: {
    dimension: 'By',
    value: 'What',
    silent: 'Silent',
    share: 'Share',
    rest: 'Of the others',
    times: 'Times',
    least: 'More, at the least',
    most: 'Where most are',
    listed: 'In the list',
    verdict: 'Verdict',
  },
  silentOf: (silent: number, of: number) => `${number(silent)} of ${number(of)}`,
  rest: (share: string, of: number) => `${share} of ${number(of)}`,
  times: (times: string) => `${times} ×`,
  least: (points: string) => `+${points} points`,
  allAt: (n: number, site: string) => `all ${number(n)} at ${site}`,
  someAt: (n: number, of: number, site: string) => `${number(n)} of ${number(of)} at ${site}`,
  listed: (n: number) => `${number(n)} silent`,
  listedHint: 'All silent devices that have this, those that were left out here among them.',
  verdicts: {
    standsOut: 'Stands out',
    chance: 'May be chance',
    tooFew: 'Too few',
    fewCustomers: 'Or the site',
  },
  verdictHints: {
    standsOut: 'Silent more often than the others, by more than chance explains.',
    chance: 'Chance alone could explain the difference.',
    tooFew: 'Too few devices to say anything.',
    fewCustomers: 'At too few customers to be told from the customers themselves.',
  },
  caption: (standing: number, all: number) =>
    `${number(standing)} of ${number(all)} ${all === 1 ? 'thing' : 'things'} in common stand out`,
  nothing:
    'Nothing stands out: what the silent devices have in common may be chance, or there is too little to compare.',
  allSilent: 'Every device that counts is silent: there are none to compare them with.',
  none: 'No device that counts is silent.',
}
