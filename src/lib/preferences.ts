/**
 * What a person chose in this browser. Pure: it reads whatever storage held, keeps what it knows
 * and answers the rest with our defaults, so that junk in storage costs one setting at most.
 */
export const languages = ['en', 'da'] as const
export type Language = (typeof languages)[number]

export const colorSchemes = ['system', 'light', 'dark'] as const
export type ColorScheme = (typeof colorSchemes)[number]

export const csvSeparators = [',', ';'] as const
export type CsvSeparator = (typeof csvSeparators)[number]

/** The groups that report in their own way, and so fall silent in their own way. */
export const estimateGroups = ['android', 'stbHeartbeat', 'stbUi'] as const
export type EstimateGroup = (typeof estimateGroups)[number]

export type EstimateLimits = { lateAfterMinutes: number; silentAfterMinutes: number }
export type EstimatePreferences = Record<EstimateGroup, EstimateLimits>

/** How close together boxes fall silent, and how many of them, that make an incident. */
export const incidentChoices = {
  gapMinutes: [2, 3, 5, 10, 15, 30],
  fewestBoxes: [2, 3, 4, 5, 8, 10],
} as const
export type IncidentPreferences = { gapMinutes: number; fewestBoxes: number }

/** Of the text that hands something on: one box is told otherwise than many. */
export const handOffParts = ['one', 'several'] as const
export type HandOffPart = (typeof handOffParts)[number]
/** By language; null: ours. */
export type HandOffTemplates = Record<Language, Record<HandOffPart, string | null>>
export type HandOffPreferences = {
  /** Null: that of the page. */
  language: Language | null
  templates: HandOffTemplates
}
/** Longer than any ticket, and still little for a browser to keep. */
export const templateLength = 4_000
/** From when on it is likelier the heartbeat service that fell silent than the sites. */
export const waveChoices = {
  sharePercent: [10, 20, 30, 50],
  fewestCustomers: [3, 5, 10, 20],
} as const
export type WavePreferences = { sharePercent: number; fewestCustomers: number }

export type Preferences = {
  /** Null: as the browser asks. */
  language: Language | null
  colorScheme: ColorScheme
  /** Null: as the language writes numbers. */
  csvSeparator: CsvSeparator | null
  estimate: EstimatePreferences
  incidents: IncidentPreferences
  handOff: HandOffPreferences
  /** Whether keys that write a character do something else where nothing is typed. */
  singleKeys: boolean
  wave: WavePreferences
  /** The columns that are hidden, by list; the ids are the lists' own business. */
  columns: HiddenColumns
}

export type HiddenColumns = Readonly<Record<string, readonly string[]>>

const minute = 1
const hour = 60 * minute
const day = 24 * hour

export const limitBounds = { min: minute, max: 366 * day } as const

/**
 * Ours: the vendor documents no threshold. A set-top box without a heartbeat version may report
 * only while its screen is on, so a day of silence says little about it.
 */
export const defaultPreferences: Preferences = {
  language: null,
  colorScheme: 'system',
  csvSeparator: null,
  estimate: {
    android: { lateAfterMinutes: 15 * minute, silentAfterMinutes: hour },
    stbHeartbeat: { lateAfterMinutes: 10 * minute, silentAfterMinutes: 30 * minute },
    stbUi: { lateAfterMinutes: day, silentAfterMinutes: 7 * day },
  },
  incidents: { gapMinutes: 5, fewestBoxes: 3 },
  handOff: {
    language: null,
    templates: { en: { one: null, several: null }, da: { one: null, several: null } },
  },
  singleKeys: true,
  wave: { sharePercent: 20, fewestCustomers: 3 },
  columns: {},
}

export function readPreferences(stored: unknown): Preferences {
  const read = record(stored)
  const estimate = record(read['estimate'])
  return {
    language: oneOf(languages, read['language']) ?? null,
    colorScheme: oneOf(colorSchemes, read['colorScheme']) ?? defaultPreferences.colorScheme,
    csvSeparator: oneOf(csvSeparators, read['csvSeparator']) ?? null,
    estimate: {
      android: readLimits(estimate, 'android'),
      stbHeartbeat: readLimits(estimate, 'stbHeartbeat'),
      stbUi: readLimits(estimate, 'stbUi'),
    },
    incidents: readIncidents(read['incidents']),
    handOff: readHandOff(read['handOff']),
    singleKeys: read['singleKeys'] !== false,
    wave: readWave(read['wave']),
    columns: readColumns(read['columns']),
  }
}

/** Whole minutes within bounds, and late before silent. */
export function areLimits({ lateAfterMinutes, silentAfterMinutes }: EstimateLimits) {
  return (
    isLimit(lateAfterMinutes) &&
    isLimit(silentAfterMinutes) &&
    lateAfterMinutes < silentAfterMinutes
  )
}

export function isLimit(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= limitBounds.min && minutes <= limitBounds.max
}

/** The first language that a browser asks for and we have, else English. */
export function languageAsked(asked: readonly string[]): Language {
  for (const tag of asked) {
    const known = oneOf(languages, tag.toLowerCase().split('-')[0])
    if (known !== undefined) return known
  }
  return 'en'
}

/** Where the language takes a comma for the decimal mark, a spreadsheet takes a semicolon here. */
export function csvSeparatorFor(
  { csvSeparator }: Pick<Preferences, 'csvSeparator'>,
  language: Language,
): CsvSeparator {
  return csvSeparator ?? (language === 'da' ? ';' : ',')
}

function readLimits(estimate: Record<string, unknown>, group: EstimateGroup): EstimateLimits {
  const { lateAfterMinutes, silentAfterMinutes } = record(estimate[group])
  if (typeof lateAfterMinutes !== 'number' || typeof silentAfterMinutes !== 'number') {
    return defaultPreferences.estimate[group]
  }
  const read = { lateAfterMinutes, silentAfterMinutes }
  return areLimits(read) ? read : defaultPreferences.estimate[group]
}

function readIncidents(stored: unknown): IncidentPreferences {
  const { gapMinutes, fewestBoxes } = record(stored)
  const ours = defaultPreferences.incidents
  return {
    gapMinutes: oneOf(incidentChoices.gapMinutes, gapMinutes) ?? ours.gapMinutes,
    fewestBoxes: oneOf(incidentChoices.fewestBoxes, fewestBoxes) ?? ours.fewestBoxes,
  }
}

function readHandOff(stored: unknown): HandOffPreferences {
  const { language, templates } = record(stored)
  const kept = record(templates)
  return {
    language: oneOf(languages, language) ?? null,
    templates: { en: readTemplates(kept['en']), da: readTemplates(kept['da']) },
  }
}

function readTemplates(stored: unknown): Record<HandOffPart, string | null> {
  const { one, several } = record(stored)
  return { one: readTemplate(one), several: readTemplate(several) }
}

function readTemplate(text: unknown): string | null {
  return typeof text === 'string' && text.length <= templateLength ? text : null
}

function readWave(stored: unknown): WavePreferences {
  const { sharePercent, fewestCustomers } = record(stored)
  const ours = defaultPreferences.wave
  return {
    sharePercent: oneOf(waveChoices.sharePercent, sharePercent) ?? ours.sharePercent,
    fewestCustomers: oneOf(waveChoices.fewestCustomers, fewestCustomers) ?? ours.fewestCustomers,
  }
}

const columnBounds = { lists: 50, columns: 50 } as const

function readColumns(stored: unknown): HiddenColumns {
  const lists = Object.entries(record(stored)).filter(([list]) => isName(list))
  const read = lists.flatMap(([list, ids]) => {
    const hidden = Array.isArray(ids) ? ids.filter(isName).slice(0, columnBounds.columns) : []
    return hidden.length > 0 ? [[list, hidden] as const] : []
  })
  return Object.fromEntries(read.slice(0, columnBounds.lists))
}

/** The name of a list or a column, as we give them. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][0-9A-Za-z]{0,39}$/.test(value)
}

function oneOf<Choice extends string | number>(
  choices: readonly Choice[],
  value: unknown,
): Choice | undefined {
  return choices.find((choice) => choice === value)
}

/** A copy without a prototype: a stored key named like a method of Object finds nothing. */
function record(value: unknown): Record<string, unknown> {
  const empty: Record<string, unknown> = Object.create(null)
  return typeof value === 'object' && value !== null ? Object.assign(empty, value) : empty
}
