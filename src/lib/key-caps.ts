import type { KeyEntry, KeyGroup } from './keys'

/** In this order on the sheet of keys. */
export const keyGroups: readonly KeyGroup[] = ['anywhere', 'rows', 'pages']

/** What stands on the keys, press by press: those held down together in one. */
export function keyCaps({ presses }: KeyEntry, apple: boolean): string[][] {
  return presses.map((press) => {
    if (press.startsWith('Mod+')) return [apple ? '⌘' : 'Ctrl', press.slice(4).toUpperCase()]
    return [press === 'Escape' ? 'Esc' : press]
  })
}
