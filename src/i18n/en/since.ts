import { count, number } from './counting'

const boxForms = { one: 'box', other: 'boxes' }
const siteForms = { one: 'customer', other: 'customers' }

export const since = {
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
