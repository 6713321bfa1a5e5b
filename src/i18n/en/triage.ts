import { count, number } from './counting'

const boxForms = { one: 'box', other: 'boxes' }
const siteForms = { one: 'customer', other: 'customers' }
const incidentForms = { one: 'incident', other: 'incidents' }

export const triage = {
  subject: 'Triage',
  parts: 'Parts of triage',
  pasteTitle: 'Paste many',
  cause: 'Common cause',
  silentThings: 'silent devices',
  withDisabled: 'Count disabled and development devices too',
  ofAll: (silent: number, all: number) => `${number(silent)} of ${number(all)}`,
  ofStbs: (stbs: number, all: number) => `${number(stbs)} of ${number(all)} STBs`,
  boxes: (n: number) => count(n, boxForms),
  columns: {
    customer: 'Customer',
    share: 'Share',
    phone: 'Telephone',
  },
  impact: {
    title: 'Impact',
    note: 'Silent STBs and their share are TelecomX’s own count and come first. Android devices, since when and what was left out follow from each customer’s offline set.',
    silent: 'Silent STBs (TelecomX)',
    own: 'Counted here',
    since: 'Silent since',
    leftOutTitle: 'Left out',
    uncounted: 'Not counted',
    /** Of sites whose sets could not be read and, in a file, of those that were not on the screen. */
    notRead: 'Not read',
    counted: ({ stbs, android }: { stbs: number; android: number }) =>
      `${number(stbs)} STB, ${number(android)} Android`,
    disabled: (n: number) => `${number(n)} disabled`,
    development: (n: number) => `${number(n)} dev.`,
    none: 'No customer has silent set-top boxes.',
    noneHint: (sites: number) => `TelecomX counts none among ${count(sites, siteForms)}.`,
    caption: ({
      silent,
      all,
      dark,
      uncounted,
    }: Record<'silent' | 'all' | 'dark' | 'uncounted', number>) =>
      `${number(silent)} of ${count(all, siteForms)} with silent set-top boxes, ${number(dark)} all dark${uncounted === 0 ? '' : `, ${number(uncounted)} not counted by TelecomX`}`,
  },
  incidents: {
    title: 'Dropped together',
    documentTitle: (come: number) =>
      come > 0 ? `(${number(come)}) Dropped together · Triage` : 'Dropped together · Triage',
    come: (n: number) => `${number(n)} new ${n === 1 ? 'incident' : 'incidents'}, show`,
    note: (boxes: number, minutes: number) =>
      `An incident: at least ${number(boxes)} boxes of one customer, each last heard of within ${number(minutes)} minutes of the one before.`,
    standbyNote: (
      standby: number,
      all: number,
      { undated, disabled }: { undated: number; disabled: number },
    ) =>
      `${number(standby)} of ${number(all)} silent devices with a last contact are set-top boxes without a heartbeat version: they may be in standby, make no incident and are counted apart.${undated === 0 ? '' : ` ${number(undated)} more were never seen or have no usable time: no bar has them.`}${disabled === 0 ? '' : ` ${number(disabled)} disabled ones are left out.`}`,
    minutes: 'Last heard of',
    size: 'Fell silent',
    standby: 'Perhaps standby',
    since: 'Since',
    models: 'Models',
    none: 'No boxes dropped together.',
    noneInSpike: 'No incident in these minutes.',
    caption: (shown: number, all: number) =>
      shown === all
        ? count(all, incidentForms)
        : `${number(shown)} of ${count(all, incidentForms)}`,
  },
  histogram: {
    range: 'Last contact within',
    ranges: { '24h': 'Last 24 hours', '7d': 'Last 7 days', '30d': 'Last 30 days' },
    label: (n: number) =>
      `When ${count(n, boxForms)} were last heard of. The table below has the figures.`,
    tallest: (n: number) => `highest: ${number(n)}`,
    asTable: 'As a table',
    stretch: 'From',
    sure: 'Silent',
    standby: 'Perhaps standby',
    clear: 'Show all times',
    boxes: 'Boxes last heard of in the chosen time',
    boxesCaption: (shown: number, all: number) =>
      shown < all ? `The first ${number(shown)} of ${count(all, boxForms)}` : count(all, boxForms),
  },
  box: {
    signal: 'Heartbeat',
    standbyMaybe: 'none, perhaps standby',
    heartbeat: (version: string) => `heartbeat ${version}`,
  },
  incident: {
    title: (site: string) => `Dropped together at ${site}`,
    badAddress: 'This address names no incident.',
    what: 'What they share',
    site: 'Site',
    first: 'First box last heard of',
    last: 'Last box last heard of',
    properties: {
      kind: 'Type',
      model: 'Model',
      appVersion: 'App version',
      heartbeatVersion: 'Heartbeat version',
    },
    caption: (n: number) => `${count(n, boxForms)} still silent`,
    shared: (value: string, n: number, of: number) => `${value} (${number(n)} of ${number(of)})`,
    over: 'None of these boxes is silent any more.',
    overHint: 'They have come back, or were disabled or moved.',
    grown: (n: number) => `${count(n, boxForms)} more fell silent in the same minutes.`,
    showGrown: 'Show all of them',
    compare: 'Compare with the devices that answer',
    toDevices: 'All devices of this customer',
  },
}
