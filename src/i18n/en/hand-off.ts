import type { Language } from '#/lib/preferences'
import { count, number } from './counting'

const boxForms = { one: 'box', other: 'boxes' }
/** Which language these words are in, wherever they stand in for others. */
const own: { language: Language } = { language: 'en' }

/** The text that hands boxes on: read in the language of the text, which need not be the page's. */
export const handOff = {
  language: own.language,
  button: {
    none: 'Copy hand-off text',
    copied: 'Copied',
    failed: 'Could not copy',
  },
  byHand: {
    title: 'Copy the text by hand',
    hint: 'The browser did not let Puls copy it. It is selected: copy it with your keyboard.',
    label: 'Hand-off text',
  },
  templates: {
    one: `{name}: {status}

Customer: {customer}
Address: {address}
Telephone: {telephone}
E-mail: {email}

Device id: {id}
Type: {type}
Model: {model}
App version: {appVersion}
Android version: {androidVersion}
Heartbeat version: {heartbeatVersion}
Last contact: {lastContactLocal}
Last contact in UTC: {lastContactUtc}
Cause: {cause}

{link}
`,
    several: `{summary}
{link}

{customer}
Site: {silent}
Address: {address}
Telephone: {telephone}
E-mail: {email}
Last heard of: {first} to {last}
In common: {shared}
Cause: {cause}

- {name} ({id}): {details}, {lastContact}, {status}
`,
  },
  /** Should be there and is not; a line says so rather than leave it to be looked for. */
  notKnown: 'not known',
  unread: 'not read',
  noName: '(no name)',
  summary: {
    one: (name: string, site: string) => `${name} at ${site}`,
    boxes: (boxes: number, site: string) => `${count(boxes, boxForms)} at ${site}`,
    sites: (boxes: number, sites: number) =>
      `${count(boxes, boxForms)} at ${number(sites)} customers`,
    together: (boxes: number, site: string) =>
      `${count(boxes, boxForms)} fell silent together at ${site}`,
  },
  boxes: (n: number) => count(n, boxForms),
  otherSites: (n: number) => `${number(n)} more`,
  linkOpensList: 'opens the whole list: one link cannot hold exactly these',
  more: (n: number) => `… and ${number(n)} more, see the link`,
  site: (stbs: number, offline: number | null) =>
    `${count(stbs, { one: 'set-top box', other: 'set-top boxes' })}, ${offline === null ? 'silent ones not counted' : `${number(offline)} silent`} (TelecomX’s count)`,
  shared: (property: string, value: string, n: number, of: number) =>
    `${property} ${value} (${number(n)} of ${number(of)})`,
  properties: {
    kind: 'type',
    model: 'model',
    appVersion: 'app version',
    heartbeatVersion: 'heartbeat version',
  },
  types: {
    STB: 'Set-top box',
    ANDROID_TABLET: 'Android tablet',
    ANDROID_BOX: 'Android box',
    ANDROID: 'Android',
  },
  statuses: {
    ONLINE: 'online',
    ALLOFFLINE: 'offline',
    PRESUMEDDEAD: 'presumed dead',
    DEAD: 'dead',
    recent: 'recent',
    late: 'late',
    silent: 'silent',
    never: 'never seen',
    unknown: 'not known',
  },
  byServer: (status: string) => `${status} (TelecomX)`,
  byEstimate: (status: string) => `${status} (Puls’ estimate)`,
  disabled: 'disabled',
  app: (version: string) => `app ${version}`,
  android: (version: string) => `Android ${version}`,
  heartbeat: (version: string) => `heartbeat ${version}`,
  never: 'never',
  unreadableTime: (raw: string) => `a time that cannot be read: ${raw}`,
  causes: {
    together: (minutes: number) =>
      `each fell silent within ${count(minutes, { one: 'minute', other: 'minutes' })} of the one before: power or network at the site is likelier than the boxes`,
    standbyToo: (n: number) =>
      `${number(n)} more without a heartbeat version fell silent in the same minutes and may be in standby`,
    standbyOne: 'it has no heartbeat version and may be in standby',
    standby: (n: number) => `${number(n)} without a heartbeat version may be in standby`,
    disabledOne: 'it is disabled',
    disabled: (n: number) => `${number(n)} disabled`,
    clockOne: 'its last contact lies in the future: a clock is wrong',
    clock: (n: number) => `${number(n)} with a last contact in the future: a clock is wrong`,
  },
}
