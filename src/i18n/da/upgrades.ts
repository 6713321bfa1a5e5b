import type { upgrades as en } from '../en/upgrades'
import { count, number } from './counting'

const enheder = { one: 'enhed', other: 'enheder' }
const opgraderinger = { one: 'opgradering', other: 'opgraderinger' }
const numre = { one: 'IMEI-nummer', other: 'IMEI-numre' }

export const upgrades: typeof en = {
  title: 'Firmware: opgraderinger',
  subject: 'Opgraderingerne',
  things: 'opgraderinger',
  caption: (shown, total, whole) => {
    const of = whole ? '' : ' hentet indtil nu'
    return shown === total
      ? `${count(total, opgraderinger)}${of}, nyeste første dag øverst`
      : `${number(shown)} af ${count(total, opgraderinger)}${of}, nyeste første dag øverst`
  },
  note: 'Tjenesten gemmer opgraderinger i seks måneder og udelader dem, der blev annulleret.',
  noneYet: 'Ingen blandt det, der er hentet.',
  reading: (read, states) => `Henter opgraderinger: ${number(read)} af ${number(states)} tilstande`,
  notRead: (state, reason) => `Opgraderinger i tilstanden “${state}” mangler: ${reason}`,
  old: (state, at, reason) => `Opgraderinger i tilstanden “${state}” er fra kl. ${at}: ${reason}`,
  readState: (state) => `Hent “${state}” igen`,
  changed: (n) => `${count(n, opgraderinger)} skiftede tilstand, mens listen blev hentet.`,
  unread: (n) => `${count(n, { one: 'række', other: 'rækker' })} kunne ikke læses og mangler her.`,
  columns: {
    image: 'Image',
    state: 'Tilstand',
    versions: 'Versioner',
    first: 'Første dag (UTC)',
    last: 'Sidste dag (UTC)',
    devices: 'Enheder',
    results: 'Resultater',
    id: 'Opgradering',
  },
  noName: '(uden navn)',
  notTold: 'Ikke oplyst',
  filters: {
    label: 'Filtre',
    text: 'Søg i image, version, id eller IMEI',
    states: 'Tilstand',
    all: 'Alle',
    image: 'Image',
    anyImage: 'Alle images',
  },
  meanings: {
    RequestPending: 'Modtaget af tjenesten, men endnu ikke planlagt: enhederne kontrolleres.',
    Queued: 'Kontrolleret og planlagt.',
    InProgress: 'I gang: enhederne får den én for én.',
    Finished: 'Slut. Det siger intet om succes: hver enhed har sit eget resultat.',
    RequestFailed: 'Afvist ved kontrollen: den blev aldrig planlagt.',
    UpgradeFailed: 'Planlagt, men den blev ikke udført.',
    unknown: 'En tilstand, som ingen har dokumenteret, som tjenesten skrev den.',
  },
  outcomes: {
    noResult: 'Intet resultat',
    waiting: 'Venter',
    other: 'Andet resultat',
  },
  outcomeHints: {
    succeeded: 'Tjenesten melder, at enheden er opgraderet.',
    failed: 'Opgraderingen af enheden mislykkedes.',
    rejected: 'Enheden blev afvist ved kontrollen og er ikke med i opgraderingen.',
    noResult: 'Den bestod kontrollen, og opgraderingen sluttede uden et resultat for den.',
    waiting: 'Den bestod kontrollen; det er endnu ikke et resultat.',
    pending: 'Kontrollen er ikke færdig.',
    other: 'Et ord, som ingen har dokumenteret, som tjenesten skrev det.',
  },
  some: {
    succeeded: (n) => (n === 1 ? '1 opgraderet' : `${number(n)} opgraderede`),
    failed: (n) => `${number(n)} mislykkedes`,
    rejected: (n) => (n === 1 ? '1 afvist' : `${number(n)} afviste`),
    noResult: (n) => `${number(n)} uden resultat`,
    waiting: (n) => `${number(n)} venter`,
    pending: (n) => `${number(n)} kontrolleres`,
    other: (n) => `${number(n)} med andet resultat`,
    unreadable: (n) => (n === 1 ? '1 ulæselig' : `${number(n)} ulæselige`),
  },
  noDevices: 'Ingen enheder',
  page: {
    documentTitle: (image) => `${image} · Opgraderinger`,
    subject: 'Opgraderingen',
    toList: 'Gå til opgraderingerne',
    way: 'Hvor langt den er',
    facts: 'Oplysninger',
    devices: 'Enheder',
    marks: { done: 'overstået', now: 'nu', ahead: 'kommer', bad: 'sluttede her' },
    timesUnknown: 'Tjenesten oplyser tilstanden, men ikke siden hvornår.',
    raw: (word) => `Tjenestens ord: ${word}`,
    next: 'Hvad sker der nu?',
    image: 'Image',
    from: 'Fra version',
    fromUnknown: 'Ikke oplyst: ingen af kontoens enheder tilbydes dette image længere.',
    to: 'Til version',
    model: 'Til',
    window: 'Tidsrum',
    windowDays: (first, last) => `${first} til ${last}, dage i UTC`,
    windowOpen: (first) => `Fra ${first}, en dag i UTC. Den sidste dag er ikke oplyst.`,
    windowUnknown: 'Ikke oplyst',
    here: (from, until) => `Her: ${from} til ${until}`,
    hereFrom: (from) => `Her: fra ${from}`,
    account: 'Konto',
    id: 'Id',
    copy: (what) => `Kopiér: ${what}`,
    other: 'Svaret nævner en anden konto end den, der blev spurgt om.',
  },
  next: {
    moment: (utc, here) => `${utc} (her ${here})`,
    checked:
      'Tjenesten kontrollerer hver enhed i op til omkring 90 minutter. Så er opgraderingen i kø eller afvist.',
    checkedThen: (at) => `Kommer den i kø, begynder den omkring ${at}.`,
    checkedSoon: 'Kommer den i kø, begynder den omkring 90 minutter, efter at den blev bestilt.',
    begins: (at) => `Den begynder omkring ${at}. Indtil da kan enheder tilføjes eller tages ud.`,
    beginsToday:
      'Dens første dag er begyndt: den starter omkring 90 minutter, efter at den blev bestilt. Indtil da kan enheder tilføjes eller tages ud.',
    overdue: 'Dens første dag er forbi, og tjenesten har den stadig i kø.',
    beginsUnknown: 'Den begynder på sin første dag, som tjenesten ikke oplyser.',
    runs: (until) =>
      `Den slutter, når hver enhed har sit resultat, eller omkring ${until}. Resultater kommer cirka en gang i døgnet.`,
    runsOpen:
      'Den slutter, når hver enhed har sit resultat, eller efter sin sidste dag, som ikke er oplyst.',
    runsOn: 'Dens sidste dag er forbi, og tjenesten siger stadig, at den er i gang.',
    finished: 'Intet mere: den er slut. Enhedslisten viser den nye firmware efter næste nat.',
    finishedSilent:
      'Opgraderingen er slut. En enhed uden resultat kan stadig få den, når den tændes: den firmware, den melder, viser det.',
    neverScheduled: 'Intet: den blev afvist. Grunden står ved hver enhed.',
    didNotRun: 'Intet: den blev ikke udført, før dens sidste dag var forbi.',
    unknown: 'Det vides ikke: ingen har dokumenteret denne tilstand.',
  },
  results: {
    filter: 'Resultat',
    all: 'Alle',
    caption: (shown, total) =>
      shown === total
        ? `${count(total, enheder)} i denne opgradering`
        : `${number(shown)} af ${count(total, enheder)} i denne opgradering`,
    imei: 'IMEI',
    result: 'Resultat',
    reason: 'Grund',
    passed: 'bestod kontrollen',
    word: 'Tjenestens ord',
    select: 'Vælg',
    selectOne: (imei) => `Vælg ${imei}`,
    again: (n) => (n === 1 ? 'Prøv den mislykkede igen' : `Prøv de ${number(n)} mislykkede igen`),
    things: 'enheder',
    unreadable: (n) => `${count(n, enheder)} kunne ikke læses og mangler nedenfor.`,
  },
  change: {
    add: 'Tilføj enheder…',
    remove: (n) => (n === 0 ? 'Tag ud…' : `Tag ${count(n, enheder)} ud…`),
    removeNone: 'Vælg først enhederne nedenfor.',
    cancel: 'Annullér opgraderingen…',
    undocumented:
      'Tjenesten dokumenterer kun ændringer af en opgradering i kø; om en, der kontrolleres, afgør den selv.',
    obstacles: {
      started: 'Den er begyndt: intet kan længere tilføjes, tages ud eller annulleres.',
      finished: 'Den er slut: intet kan ændres.',
      neverScheduled: 'Den blev aldrig planlagt: der er intet at ændre eller annullere.',
      didNotRun: 'Den blev ikke udført: der er intet at ændre eller annullere.',
      unknownState: 'Dens tilstand er ikke dokumenteret: om den kan ændres, vides ikke.',
    },
    close: 'Luk',
    keep: 'Lad den være',
    addTitle: 'Tilføj enheder til opgraderingen',
    paste: 'IMEI-numre i enhver skrivemåde',
    pasteHint: 'Ét pr. linje eller adskilt af komma, semikolon eller mellemrum.',
    taken: (n) => `${count(n, numre)} at tilføje`,
    present: (n) => `${count(n, numre)} er allerede med i opgraderingen og udelades`,
    refused: (n) => (n === 1 ? '1 afvist:' : `${number(n)} afviste:`),
    refusedBecause: {
      tooShort: 'færre end 15 cifre',
      tooLong: 'flere end 15 cifre',
      notDigits: 'ikke kun cifre',
      duplicate: 'to gange i teksten',
    },
    more: (n) => `og ${number(n)} mere`,
    addNow: (n) => `Tilføj ${count(n, enheder)}`,
    addNone: 'Indsæt mindst ét IMEI-nummer, der ikke er med i opgraderingen.',
    removeTitle: (n) => `Tag ${count(n, enheder)} ud af opgraderingen?`,
    removeText: (n, total) =>
      `${number(n)} af ${count(total, enheder)} bliver ikke opgraderet af den.`,
    removeAll:
      'Det er dem alle: en opgradering uden enheder bliver ikke udført. Annullér den for at afslutte den.',
    removeNow: (n) => `Tag ${count(n, enheder)} ud`,
    cancelTitle: (n) => `Annullér opgraderingen af ${count(n, enheder)}?`,
    cancelText:
      'Ingen enhed bliver opgraderet af den. Det kan ikke fortrydes, og tjenesten glemmer opgraderingen.',
    cancelNow: 'Annullér opgraderingen',
    subject: 'Ændringen',
    done: (type, n, total) =>
      type === 'append'
        ? `${number(n)} af ${count(total, enheder)} tilføjet.`
        : `${number(n)} af ${count(total, enheder)} taget ud.`,
    notDone: 'Besvaret på anden måde, med tjenestens ord:',
    noReason: 'ingen grund oplyst',
    unanswered: (n) => `Svaret siger ikke, hvad der blev af ${count(n, enheder)}.`,
    notSent: (reason) => `Tjenesten gjorde det ikke. ${reason}`,
    lost: 'Der kom intet svar, så det blev ikke sendt igen. I stedet blev opgraderingen hentet:',
    lostUnread:
      'Der kom intet svar, så det vides ikke, om det blev gjort, og opgraderingen kunne heller ikke hentes. Se, hvordan den står, før du prøver igen.',
    stands: (type, n, total) =>
      type === 'append'
        ? `${number(n)} af ${count(total, enheder)} er med i den nu.`
        : `${number(n)} af ${count(total, enheder)} er ikke længere med i den.`,
    goneNow: 'Tjenesten kender ikke længere opgraderingen.',
    stillThere: (state) => `Den er der stadig, i tilstanden “${state}”.`,
    notCancelled: 'Tjenesten svarede, at den ikke annullerede den.',
  },
  gone: {
    cancelled: (at) => `Opgraderingen blev annulleret herfra kl. ${at}.`,
    cancelledHint: (devices, image) =>
      `Den var af ${count(devices, enheder)} med imaget ${image}. Tjenesten har ingen tilstand for en annulleret opgradering: den kender den ikke længere.`,
    unknown: 'Tjenesten kender ikke den opgradering på denne konto.',
    unknownHint:
      'Den kan være annulleret, være mere end seks måneder gammel eller aldrig have været der: tjenesten skelner ikke mellem dem.',
  },
}
