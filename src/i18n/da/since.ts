import type { since as en } from '../en/since'
import { count, number } from './counting'

const bokse = { one: 'boks', other: 'bokse' }
const kunder = { one: 'kunde', other: 'kunder' }

export const since: typeof en = {
  wave: {
    title: 'Er det os selv?',
    fell: ({ silent, alive, sites }, from, until) =>
      `${number(silent)} af ${number(alive)} levende set-top-bokse hos ${count(sites, kunder)} blev tavse mellem ${from} og ${until}: årsagen er snarere livstegnstjenesten end stederne.`,
    waiting: (until) =>
      `Udfald, der består af dem, venter, til de fleste er kommet tilbage, dog højst til ${until}.`,
    dismiss: 'Det er stederne: vis dem',
  },
  impact: {
    documentTitle: (come) => (come > 0 ? `(${number(come)}) Omfang · Triage` : 'Omfang · Triage'),
    come: (n) => `${count(n, kunder)} mere med tavse bokse, vis`,
  },
}
