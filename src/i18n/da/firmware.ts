import type { firmware as en } from '../en/firmware'
import { count } from './counting'

const enheder = { one: 'enhed', other: 'enheder' }

export const firmware: typeof en = {
  title: 'Firmware',
  frame: {
    account: 'Konto',
    sections: 'Dele af Firmware',
    devices: 'Enheder',
    notConfigured: 'Firmware er ikke sat op',
    notConfiguredHint:
      'Puls kender ingen ThingSpace-konto. De angives i THINGSPACE_ACCOUNTS af den, der driver Puls, sammen med THINGSPACE_URL, THINGSPACE_KEY, THINGSPACE_SECRET, THINGSPACE_USERNAME og THINGSPACE_PASSWORD.',
    level: 'Dit adgangsniveau åbner ikke Firmware',
    levelHint: (usual) =>
      `Det er åbent for de niveauer, som THINGSPACE_LEVELS nævner, hvor Puls drives; ellers ${usual}.`,
    noAccount: (account) => `Her er ingen konto ${account}`,
    noAccountHint:
      'Adressen nævner en konto, som Puls ikke er sat op med, eller som du ikke må bruge.',
    toAccount: (account) => `Gå til konto ${account}`,
  },
  devices: {
    title: 'Firmware: enheder',
    subject: 'Enheder',
  },
  notSaid: 'Ikke oplyst',
  notReported: 'Ikke meldt',
  never: 'Aldrig',
  copyImei: (imei) => `Kopiér ${imei}`,
  unknownWord: 'ThingSpace sender et ord, som dokumenterne ikke nævner.',
  eligible: { yes: 'Ja', no: 'Nej' },
  deviceStates: {
    active: 'Aktiv',
    suspended: 'Suspenderet',
    deactivated: 'Deaktiveret',
    preActive: 'Før aktivering',
    pending: 'Afventer',
  },
  upgradeStates: {
    RequestPending: { word: 'Anmodet', hint: 'Modtaget, men endnu ikke planlagt.' },
    Queued: { word: 'I kø', hint: 'Planlagt. Den begynder på sin første dag.' },
    InProgress: { word: 'I gang', hint: 'Enhederne bliver opgraderet.' },
    Finished: {
      word: 'Afsluttet',
      hint: 'Den er forbi. Hvad der kom ud af den, står ved hver enhed.',
    },
    RequestFailed: {
      word: 'Ikke planlagt',
      hint: 'Der blev anmodet, og den kunne ikke planlægges.',
    },
    UpgradeFailed: { word: 'Kørte ikke', hint: 'Den var planlagt og kørte ikke.' },
  },
  outcomes: {
    pending: 'Kontrolleres',
    accepted: 'Godtaget',
    rejected: 'Afvist',
    succeeded: 'Opgraderet',
    failed: 'Mislykkedes',
    added: 'Tilføjet',
    removed: 'Fjernet',
  },
  failures: {
    signIn: {
      login_refused: 'Firmwaretjenesten afviste vores login. En administrator har fået besked.',
      login_blocked:
        'Firmwaretjenesten afviste vores login. Puls lader den være i fred en halv time, så kontoen ikke bliver låst.',
      login_useless:
        'Firmwaretjenesten lod os logge ind og godtog det derefter ikke. En administrator har fået besked.',
    },
    refusals: {
      device_list_empty: 'Firmwaretjenesten fik ingen enheder.',
      start_date: 'Firmwaretjenesten godtager ikke den første dag.',
      inactive_account: 'Firmwaretjenesten siger, at kontoen ikke er aktiv.',
      index_exceeded: 'Så langt nede på listen har firmwaretjenesten ingen enheder.',
      input_binding: 'Firmwaretjenesten fik intet, den kunne læse.',
      account_name: 'Firmwaretjenesten godtager ikke det kontonavn.',
      device_id: 'Firmwaretjenesten godtager ikke det IMEI-nummer.',
      index: 'Firmwaretjenesten godtager ikke det sted på listen.',
      upgrade_id: 'Firmwaretjenesten kender ikke opgraderingen, eller ikke længere.',
      uuid: 'Firmwaretjenesten godtager ikke det id.',
      last_seen_device_id:
        'Firmwaretjenesten går kun videre fra kontoens egne enheder, og den i adressen er ikke en af dem.',
    },
    otherRefusal: 'Firmwaretjenesten afviste det.',
    copyRefusal: 'Kopiér tjenestens svar',
    markerRepeated: (rows) =>
      `Firmwaretjenesten gentog et sidemærke; stoppet efter ${count(rows, enheder)}.`,
    reasons: {
      upstream_timeout: 'Firmwaretjenesten svarede ikke i tide.',
      upstream_unreachable: 'Firmwaretjenesten kan ikke nås.',
      upstream_error: 'Firmwaretjenesten meldte selv om en fejl.',
      upstream_redirect: 'Firmwaretjenesten henviste til en anden adresse, som vi ikke følger.',
    },
  },
}
