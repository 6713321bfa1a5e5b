import type { firmware as en } from '../en/firmware'
import { count, number } from './counting'

const enheder = { one: 'enhed', other: 'enheder' }

export const firmware: typeof en = {
  title: 'Firmware',
  frame: {
    account: 'Konto',
    sections: 'Dele af Firmware',
    devices: 'Enheder',
    images: 'Images',
    upgrades: 'Opgraderinger',
    schedule: 'Planlæg en opgradering',
    notConfigured: 'Firmware er ikke sat op',
    notConfiguredHint:
      'Puls kender ingen ThingSpace-konto. De angives i THINGSPACE_ACCOUNTS af den, der driver Puls, sammen med THINGSPACE_URL, THINGSPACE_KEY, THINGSPACE_SECRET, THINGSPACE_USERNAME og THINGSPACE_PASSWORD.',
    level: 'Dit adgangsniveau giver ikke adgang til Firmware',
    levelHint: (usual) =>
      `Adgang har de niveauer, som den, der driver Puls, angiver i THINGSPACE_LEVELS; er intet angivet, ${usual}.`,
    noAccount: (account) => `Her findes ingen konto ${account}`,
    noAccountHint:
      'Adressen nævner en konto, som Puls ikke er sat op med, eller som du ikke må bruge.',
    toAccount: (account) => `Gå til konto ${account}`,
  },
  devices: {
    title: 'Firmware: enheder',
    subject: 'Enheder',
    things: 'enheder',
    note: 'Firmwaren er den, enheden meldte i nat; hvad der er sket siden, ses i morgen.',
    licencesUnknown: 'Licenstypen kunne ikke læses, så listen udelader, hvem der har licens.',
    pageByPage: 'Side for side i stedet',
    allAtOnce: 'Alle enheder og deres versioner',
    filters: {
      label: 'Filtre',
      text: 'Søg IMEI, telefonnummer',
      eligible: 'Kun egnede',
      anyProtocol: 'Alle protokoller',
      make: (value) => `Mærke ${value}`,
      model: (value) => `Model ${value}`,
      firmware: (value) => `Firmware ${value}`,
    },
    columns: {
      imei: 'IMEI',
      mdn: 'Telefon (MDN)',
      make: 'Mærke',
      model: 'Model',
      firmware: 'Meldt firmware',
      eligible: 'Egnet',
      licensed: 'Licens',
      upgraded: 'Sidst opgraderet',
      protocol: 'Protokol',
      state: 'Tilstand',
    },
    caption: (rows, isFirst, hasMore) =>
      `${isFirst ? 'De første' : 'De næste'} ${count(rows, enheder)} efter IMEI${hasMore ? ', og der er flere' : ', og det er de sidste'}`,
    position: (from, to) => `${from} til ${to} af disse`,
    wholeCaption: (matching, all) =>
      matching === all
        ? `Alle kontoens ${count(all, enheder)}`
        : `Passer: ${number(matching)} af ${count(all, enheder)}`,
    versions: (versions, devices) =>
      `${count(versions, { one: 'version', other: 'versioner' })} på ${count(devices, enheder)}`,
    noVersion: 'Ikke meldt',
  },
  images: {
    title: 'Firmware: images',
    subject: 'Images',
    things: 'images',
    note: 'Kandidater har det mærke, den model og den version, som et image går ud fra, som meldt i nat. De tælles blandt alle kontoens enheder.',
    caption: (images) =>
      count(images, { one: 'image til kontoens enheder', other: 'images til kontoens enheder' }),
    columns: {
      name: 'Image',
      from: 'Fra version',
      to: 'Til version',
      launched: 'Udgivet',
      candidates: 'Kandidater',
      eligible: 'Egnede',
      schedule: 'Opgradering',
    },
    notCounted: 'Ikke talt: enhederne er ikke læst',
    schedule: 'Planlæg',
    noTarget: 'Imaget siger ikke, til hvilken version',
    cannotTell: 'Imaget siger ikke, hvilke enheder det er til',
  },
  device: {
    documentTitle: (imei) => `${imei} · Firmware`,
    facts: 'Enhed',
    search: {
      subject: 'Enheden',
      searching: (read) => `Leder efter enheden: ${read} enheder læst`,
      stop: 'Stop',
      stopped: 'Søgningen blev stoppet.',
      searchAgain: 'Søg igen',
      notFound: (read) => `Ikke fundet: ${count(read, enheder)} læst, og den er ikke imellem`,
      notFoundUnread: (read, unread) =>
        `Ikke fundet blandt ${count(read, { one: 'læst enhed', other: 'læste enheder' })}; ${number(unread)} mere kunne ikke læses, og den kan være imellem dem`,
      notFoundHint: 'Den kan være på en anden konto, eller IMEI-nummeret i adressen er forkert.',
      toList: 'Alle kontoens enheder',
    },
    open: 'Åben opgradering',
    openSubject: 'Åbne opgraderinger',
    noneOpen: 'Den er ikke med i nogen uafsluttet opgradering.',
    image: 'Image',
    upgradeState: 'Opgradering',
    thisDevice: 'Denne enhed',
    firstDay: 'Første dag (UTC)',
    lastDay: 'Sidste dag (UTC)',
    history: 'Opgraderinger i de seneste seks måneder',
    historySubject: 'Historikken',
    historyCaption: (entries) =>
      `${count(entries, { one: 'resultat', other: 'resultater' })}, de seneste først`,
    noHistory: 'Ingen opgradering har givet et resultat i de seneste seks måneder.',
    began: 'Begyndte',
    fromVersion: 'Fra',
    toVersion: 'Til version',
    outcome: 'Resultat',
    reason: 'Årsag',
    upgrade: 'Opgradering',
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
    RequestPending: { word: 'Bestilt', hint: 'Accepteret, men endnu ikke planlagt.' },
    Queued: { word: 'I kø', hint: 'Planlagt. Den begynder på sin første dag.' },
    InProgress: { word: 'I gang', hint: 'Enhederne bliver opgraderet.' },
    Finished: {
      word: 'Afsluttet',
      hint: 'Den er forbi. Hvad der kom ud af den, står ved hver enhed.',
    },
    RequestFailed: {
      word: 'Ikke planlagt',
      hint: 'Den blev bestilt, men kunne ikke planlægges.',
    },
    UpgradeFailed: { word: 'Kørte ikke', hint: 'Den var planlagt, men kørte ikke.' },
  },
  outcomes: {
    pending: 'Kontrolleres',
    accepted: 'Accepteret',
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
        'Firmwaretjenesten lod os logge ind, men afviste os derefter. En administrator har fået besked.',
    },
    refusals: {
      device_list_empty: 'Firmwaretjenesten fik ingen enheder.',
      start_date: 'Firmwaretjenesten accepterer ikke den første dag.',
      inactive_account: 'Firmwaretjenesten siger, at kontoen ikke er aktiv.',
      index_exceeded: 'Så langt nede på listen har firmwaretjenesten ingen enheder.',
      input_binding: 'Firmwaretjenesten fik intet, den kunne læse.',
      account_name: 'Firmwaretjenesten accepterer ikke det kontonavn.',
      device_id: 'Firmwaretjenesten accepterer ikke det IMEI-nummer.',
      index: 'Firmwaretjenesten accepterer ikke det sted på listen.',
      upgrade_id: 'Firmwaretjenesten kender ikke opgraderingen, eller ikke længere.',
      uuid: 'Firmwaretjenesten accepterer ikke det id.',
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
