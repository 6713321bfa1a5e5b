import type { cause as en } from '../en/cause'
import { count, number } from './counting'

const enheder = { one: 'enhed', other: 'enheder' }
const kunder = { one: 'kunde', other: 'kunder' }

export const cause: typeof en = {
  documentTitle: 'Fælles årsag · Triage',
  note: (customers) =>
    `Det, tavse enheder oftere har til fælles end de øvrige, og mere end tilfældet kan forklare. Et fingerpeg, ikke et bevis. Modeller og versioner sammenlignes inden for én type og kunde for kunde: et mørkt sted tæller som ét sted, og det, der findes hos færre end ${count(customers, kunder)}, kan ikke skelnes fra stedet selv.`,
  compared: (silent, of) => `Sammenlignet: ${number(silent)} tavse blandt ${count(of, enheder)}.`,
  leftOut: ({ disabled, aside, standby, never, unread }) =>
    [
      ...(standby > 0 ? [`${number(standby)} set-top-bokse uden livstegnsversion`] : []),
      ...(never > 0 ? [`${number(never)} aldrig set`] : []),
      ...(disabled > 0 ? [`${number(disabled)} slået fra`] : []),
      ...(aside > 0 ? [`${number(aside)} lagt til side`] : []),
      ...(unread > 0 ? [`${number(unread)} hos kunder, hvis offline-enheder ikke blev læst`] : []),
    ].join(', '),
  without: (what) => `Udeladt på begge sider: ${what}.`,
  comparing: 'Sammenligner',
  sets: 'Offline-enhederne',
  by: 'Sammenlign efter',
  everything: 'Alt',
  dimensions: {
    customer: 'Kunde',
    type: 'Type',
    model: 'Model',
    appVersion: 'App-version',
    heartbeatVersion: 'Livstegnsversion',
  },
  columns: {
    dimension: 'Efter',
    value: 'Hvad',
    silent: 'Tavse',
    share: 'Andel',
    rest: 'Af de øvrige',
    times: 'Gange',
    least: 'Mindst mere',
    most: 'Hvor de fleste er',
    listed: 'På listen',
    verdict: 'Vurdering',
  },
  silentOf: (silent, of) => `${number(silent)} af ${number(of)}`,
  rest: (share, of) => `${share} af ${number(of)}`,
  times: (times) => `${times} ×`,
  least: (points) => `+${points} point`,
  allAt: (n, site) => `alle ${number(n)} hos ${site}`,
  someAt: (n, of, site) => `${number(n)} af ${number(of)} hos ${site}`,
  listed: (n) => `${number(n)} tavse`,
  listedHint: 'Alle tavse enheder, der har det til fælles, også dem, der er udeladt her.',
  verdicts: {
    standsOut: 'Skiller sig ud',
    chance: 'Måske tilfældigt',
    tooFew: 'For få',
    fewCustomers: 'Eller stedet',
  },
  verdictHints: {
    standsOut: 'Oftere tavs end de øvrige, og mere end tilfældet kan forklare.',
    chance: 'Tilfældet alene kan forklare forskellen.',
    tooFew: 'For få enheder til at sige noget.',
    fewCustomers: 'Hos for få kunder til at kunne skelnes fra kunderne selv.',
  },
  caption: (standing, all) => `${number(standing)} af ${number(all)} fællestræk skiller sig ud`,
  nothing:
    'Intet skiller sig ud: det, de tavse enheder har til fælles, kan være tilfældigt, eller der er for lidt at sammenligne.',
  allSilent: 'Alle enheder, der tæller med, er tavse: der er ingen at sammenligne med.',
  none: 'Ingen enheder, der tæller med, er tavse.',
}
