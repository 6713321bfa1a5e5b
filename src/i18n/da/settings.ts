import type { settings as en } from '../en/settings'

export const settings: typeof en = {
  title: 'Indstillinger',
  lead: 'Gemmes i denne browser og kun for din bruger.',
  look: 'Sprog og udseende',
  language: 'Sprog',
  languageAsBrowser: (language) => `Som browseren ønsker (${language.toLowerCase()})`,
  colorScheme: 'Farver',
  colorSchemes: { system: 'Som systemet', light: 'Lyse', dark: 'Mørke' },
  csv: 'CSV-filer',
  csvSeparator: 'Mellem kolonnerne',
  csvAsLanguage: (separator) => `Som sproget (${separator.toLowerCase()})`,
  csvSeparators: { ',': 'Komma', ';': 'Semikolon' },
  csvHint: 'Dansk Excel forventer semikolon, engelsk Excel komma.',
  estimate: 'Skøn over livstegn',
  estimateLead:
    'TelecomX oplyser ingen grænser, og en enheds række har ingen status. Når serverens egne livstegnsgrupper ikke nævner en enhed, skønner Puls ud fra den seneste kontakt. Grænserne er vores, ikke TelecomX’.',
  groups: {
    android: {
      title: 'Android-tablets og -bokse',
      hint: 'De melder sig af sig selv.',
    },
    stbHeartbeat: {
      title: 'Set-top-bokse med livstegnsversion',
      hint: 'De melder sig af sig selv.',
    },
    stbUi: {
      title: 'Set-top-bokse uden livstegnsversion',
      hint: 'De melder sig måske kun, mens skærmen er tændt: tavshed kan være standby.',
    },
  },
  late: '»Forsinket« efter',
  silent: '»Tavs« efter',
  unit: (limit) => `${limit}, enhed`,
  units: { minutes: 'minutter', hours: 'timer', days: 'døgn' },
  notALimit: 'Et helt tal, fra 1 minut til 366 døgn.',
  notInOrder: '»Tavs« skal komme efter »forsinket«.',
  save: 'Gem grænser',
  saved: 'Gemt.',
  reset: 'Brug Puls’ egne grænser',
  isDefault: 'Puls’ egne grænser',
  isChanged: 'Ændret af dig',
  incidents: 'Bokse, der falder ud samtidig',
  incidentsLead:
    'Hvornår tavse bokse hos én kunde er et udfald. Reglen er vores og ikke TelecomX’.',
  gap: 'Længste tid mellem to bokse',
  gapOf: (minutes) => `Højst ${minutes} minutter imellem`,
  fewest: 'Mindste antal bokse',
  fewestOf: (boxes) => `Mindst ${boxes} bokse`,
  wave: {
    title: 'Er det os selv?',
    lead: 'Når mange bokse hos mange kunder bliver tavse på én gang, er livstegnstjenesten den mere sandsynlige årsag, og udfald venter. Reglen er vores og ikke TelecomX’.',
    share: 'Andel af de levende bokse',
    shareOf: (percent) => `Mindst ${percent} %`,
    fewest: 'Mindste antal kunder',
    fewestOf: (customers) => `Mindst ${customers} kunder`,
  },
  forget: 'Glem denne browser',
  forgetLead:
    'Fjerner alle ovenstående indstillinger og det, der er noteret under »Siden sidst«, fra denne browser og alle påbegyndte, ikke afsendte opgraderinger fra denne fane. Du forbliver logget ind, og intet ændres hos TelecomX eller ThingSpace.',
  forgotten: 'Browseren har glemt dine indstillinger, det noterede og dine kladder.',
}
