export type KeyGroup = 'anywhere' | 'rows' | 'pages'

export type KeyEntry = {
  /** One after the other; `Mod` is the Command key of an Apple keyboard, elsewhere Ctrl. */
  presses: readonly string[]
  group: KeyGroup
  /** Held down, it goes on. */
  repeats?: boolean
  /** Heard while one is typing, and only then. */
  typing?: boolean
}

/**
 * Every key of the app. What the keys do stands where it is done (`useKeys`), what they are called in
 * the words of the sheet, which is drawn from this table.
 */
const keyTable = {
  palette: { presses: ['Mod+k'], group: 'anywhere' },
  search: { presses: ['/'], group: 'anywhere' },
  leaveSearch: { presses: ['Escape'], group: 'anywhere', typing: true },
  help: { presses: ['?'], group: 'anywhere' },
  nextRow: { presses: ['j'], group: 'rows', repeats: true },
  previousRow: { presses: ['k'], group: 'rows', repeats: true },
  openRow: { presses: ['Enter'], group: 'rows' },
  selectRow: { presses: ['x'], group: 'rows' },
  handOff: { presses: ['c'], group: 'rows' },
  goOverview: { presses: ['g', 'h'], group: 'pages' },
  goTriage: { presses: ['g', 't'], group: 'pages' },
  goDevices: { presses: ['g', 'd'], group: 'pages' },
  goOrders: { presses: ['g', 'o'], group: 'pages' },
  goCustomers: { presses: ['g', 'c'], group: 'pages' },
  goApps: { presses: ['g', 'a'], group: 'pages' },
  goFirmware: { presses: ['g', 'f'], group: 'pages' },
  goSettings: { presses: ['g', 's'], group: 'pages' },
} as const satisfies Record<string, KeyEntry>

export type KeyId = keyof typeof keyTable

export const keyIds: readonly KeyId[] = namesOf(keyTable)

export function keyEntry(id: KeyId): KeyEntry {
  return keyTable[id]
}

/** As a key event tells it. */
export type KeyStroke = {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  /** AltGr wrote the character, which some keyboards need for `/`. */
  altGraph: boolean
}

/**
 * The press, as the table writes it; null for a modifier alone and for what is held with another one.
 * A letter is the same with Caps Lock, and something else with Shift; `?` is `?` wherever it is.
 */
export function pressOf(stroke: KeyStroke, apple: boolean): string | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, altGraph } = stroke
  if (modifiers.has(key)) return null
  const letter = key.toLowerCase() !== key.toUpperCase() && key.length === 1
  if (shiftKey && (letter || key.length > 1)) return null
  const press = letter ? key.toLowerCase() : key
  if (altGraph) return letter ? null : press
  if (altKey) return null
  if (!ctrlKey && !metaKey) return press
  return ctrlKey !== apple && metaKey === apple ? `Mod+${press}` : null
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead'])

/** Speech input and slips of the hand meet these, so that they can be turned off. */
export function isSingleKey({ presses }: KeyEntry): boolean {
  return presses.every((press) => press.length === 1)
}

type KeyMatch = { id: KeyId | null; begun: readonly string[] }

/**
 * Which key a press completes, of those that are answered now, or what it has begun. What was begun
 * with another key is dropped with the press that does not go on with it; what is held with Ctrl or
 * Cmd goes on with nothing, and is not left to the browser for what was pressed before.
 */
export function matchKey(
  begun: readonly string[],
  press: string,
  answered: readonly KeyId[],
): KeyMatch {
  const typed = press.startsWith('Mod+') ? [press] : [...begun, press]
  const fitting = answered.filter((id) =>
    typed.every((each, place) => keyEntry(id).presses[place] === each),
  )
  const id = fitting.find((each) => keyEntry(each).presses.length === typed.length) ?? null
  return { id, begun: id === null && fitting.length > 0 ? typed : [] }
}

function namesOf<Table extends object>(table: Table): (keyof Table)[] {
  const names: (keyof Table)[] = []
  for (const name in table) if (Object.hasOwn(table, name)) names.push(name)
  return names
}
