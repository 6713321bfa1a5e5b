import type { handOff as en } from '../en/hand-off'
import { count, number } from './counting'

const bokse = { one: 'boks', other: 'bokse' }

export const handOff: typeof en = {
  language: 'da',
  button: {
    none: 'Kopiér overdragelsestekst',
    copied: 'Kopieret',
    failed: 'Kunne ikke kopiere',
  },
  byHand: {
    title: 'Kopiér teksten selv',
    hint: 'Browseren lod ikke Puls kopiere den. Den er markeret: kopiér den med tastaturet.',
    label: 'Overdragelsestekst',
  },
  templates: {
    one: `{name}: {status}

Kunde: {customer}
Adresse: {address}
Telefon: {telephone}
E-mail: {email}

Enheds-id: {id}
Type: {type}
Model: {model}
App-version: {appVersion}
Android-version: {androidVersion}
Livstegnsversion: {heartbeatVersion}
Sidste kontakt: {lastContactLocal}
Sidste kontakt i UTC: {lastContactUtc}
Årsag: {cause}

{link}
`,
    several: `{summary}
{link}

{customer}
Stedet: {silent}
Adresse: {address}
Telefon: {telephone}
E-mail: {email}
Sidst hørt fra: {first} til {last}
Til fælles: {shared}
Årsag: {cause}

- {name} ({id}): {details}, {lastContact}, {status}
`,
  },
  notKnown: 'ikke oplyst',
  unread: 'ikke læst',
  noName: '(uden navn)',
  summary: {
    one: (name, site) => `${name} hos ${site}`,
    boxes: (boxes, site) => `${count(boxes, bokse)} hos ${site}`,
    sites: (boxes, sites) => `${count(boxes, bokse)} hos ${number(sites)} kunder`,
    together: (boxes, site) => `${count(boxes, bokse)} faldet ud samtidig hos ${site}`,
  },
  boxes: (n) => count(n, bokse),
  otherSites: (n) => `${number(n)} mere`,
  linkOpensList: 'åbner hele listen: ét link kan ikke rumme netop disse',
  more: (n) => `… og ${number(n)} mere, se linket`,
  site: (stbs, offline) =>
    `${count(stbs, { one: 'set-top-boks', other: 'set-top-bokse' })}, ${offline === null ? 'tavse er ikke talt' : `${number(offline)} tavse`} (TelecomX’ optælling)`,
  shared: (property, value, n, of) => `${property} ${value} (${number(n)} af ${number(of)})`,
  properties: {
    kind: 'type',
    model: 'model',
    appVersion: 'app-version',
    heartbeatVersion: 'livstegnsversion',
  },
  types: {
    STB: 'Set-top-boks',
    ANDROID_TABLET: 'Android-tablet',
    ANDROID_BOX: 'Android-boks',
    ANDROID: 'Android',
  },
  statuses: {
    ONLINE: 'online',
    ALLOFFLINE: 'offline',
    PRESUMEDDEAD: 'formodet død',
    DEAD: 'død',
    recent: 'nylig',
    late: 'forsinket',
    silent: 'tavs',
    never: 'aldrig set',
    unknown: 'ukendt',
  },
  byServer: (status) => `${status} (TelecomX)`,
  byEstimate: (status) => `${status} (Puls’ skøn)`,
  disabled: 'slået fra',
  app: (version) => `app ${version}`,
  android: (version) => `Android ${version}`,
  heartbeat: (version) => `livstegn ${version}`,
  never: 'aldrig',
  unreadableTime: (raw) => `et tidspunkt, der ikke kan læses: ${raw}`,
  causes: {
    together: (minutes) =>
      `hver faldt ud inden for ${count(minutes, { one: 'minut', other: 'minutter' })} efter den forrige: strøm eller netværk på stedet er en mere sandsynlig årsag end boksene`,
    standbyToo: (n) =>
      `${number(n)} mere uden livstegnsversion faldt ud i de samme minutter og kan være på standby`,
    standbyOne: 'den har ingen livstegnsversion og kan være på standby',
    standby: (n) => `${number(n)} uden livstegnsversion kan være på standby`,
    disabledOne: 'den er slået fra',
    disabled: (n) => `${number(n)} slået fra`,
    clockOne: 'dens sidste kontakt ligger i fremtiden: et ur går forkert',
    clock: (n) => `${number(n)} med en sidste kontakt i fremtiden: et ur går forkert`,
  },
}
