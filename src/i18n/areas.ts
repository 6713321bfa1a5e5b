import type { Language } from '#/lib/preferences'
import type { apps } from './en/apps'
import type { aside } from './en/aside'
import type { cause } from './en/cause'
import type { customers } from './en/customers'
import type { device } from './en/device'
import type { firmware } from './en/firmware'
import type { keys } from './en/keys'
import type { handOff } from './en/hand-off'
import type { orders } from './en/orders'
import type { palette } from './en/palette'
import type { paste } from './en/paste'
import type { overview } from './en/overview'
import type { schedule } from './en/schedule'
import type { selection } from './en/selection'
import type { sets } from './en/sets'
import type { settings } from './en/settings'
import type { since } from './en/since'
import type { triage } from './en/triage'
import type { upgrades } from './en/upgrades'
import type { whitelist } from './en/whitelist'
import { inLanguages } from './in-languages'
import type { InLanguages } from './in-languages'

/** The words that no first page needs, by the part that reads them. */
export type AreaWords = {
  apps: typeof apps
  aside: typeof aside
  cause: typeof cause
  customers: typeof customers
  device: typeof device
  firmware: typeof firmware
  keys: typeof keys
  handOff: typeof handOff
  orders: typeof orders
  palette: typeof palette
  paste: typeof paste
  overview: typeof overview
  schedule: typeof schedule
  selection: typeof selection
  sets: typeof sets
  settings: typeof settings
  since: typeof since
  triage: typeof triage
  upgrades: typeof upgrades
  whitelist: typeof whitelist
}

export type Area = keyof AreaWords

/** Each area is a chunk per language; the build finds them by these names. */
export const areas: { [A in Area]: InLanguages<AreaWords[A]> } = {
  apps: inLanguages({
    en: async () => (await import('./en/apps')).apps,
    da: async () => (await import('./da/apps')).apps,
  }),
  aside: inLanguages({
    en: async () => (await import('./en/aside')).aside,
    da: async () => (await import('./da/aside')).aside,
  }),
  cause: inLanguages({
    en: async () => (await import('./en/cause')).cause,
    da: async () => (await import('./da/cause')).cause,
  }),
  customers: inLanguages({
    en: async () => (await import('./en/customers')).customers,
    da: async () => (await import('./da/customers')).customers,
  }),
  device: inLanguages({
    en: async () => (await import('./en/device')).device,
    da: async () => (await import('./da/device')).device,
  }),
  firmware: inLanguages({
    en: async () => (await import('./en/firmware')).firmware,
    da: async () => (await import('./da/firmware')).firmware,
  }),
  keys: inLanguages({
    en: async () => (await import('./en/keys')).keys,
    da: async () => (await import('./da/keys')).keys,
  }),
  handOff: inLanguages({
    en: async () => (await import('./en/hand-off')).handOff,
    da: async () => (await import('./da/hand-off')).handOff,
  }),
  orders: inLanguages({
    en: async () => (await import('./en/orders')).orders,
    da: async () => (await import('./da/orders')).orders,
  }),
  palette: inLanguages({
    en: async () => (await import('./en/palette')).palette,
    da: async () => (await import('./da/palette')).palette,
  }),
  paste: inLanguages({
    en: async () => (await import('./en/paste')).paste,
    da: async () => (await import('./da/paste')).paste,
  }),
  overview: inLanguages({
    en: async () => (await import('./en/overview')).overview,
    da: async () => (await import('./da/overview')).overview,
  }),
  schedule: inLanguages({
    en: async () => (await import('./en/schedule')).schedule,
    da: async () => (await import('./da/schedule')).schedule,
  }),
  selection: inLanguages({
    en: async () => (await import('./en/selection')).selection,
    da: async () => (await import('./da/selection')).selection,
  }),
  sets: inLanguages({
    en: async () => (await import('./en/sets')).sets,
    da: async () => (await import('./da/sets')).sets,
  }),
  settings: inLanguages({
    en: async () => (await import('./en/settings')).settings,
    da: async () => (await import('./da/settings')).settings,
  }),
  since: inLanguages({
    en: async () => (await import('./en/since')).since,
    da: async () => (await import('./da/since')).since,
  }),
  triage: inLanguages({
    en: async () => (await import('./en/triage')).triage,
    da: async () => (await import('./da/triage')).triage,
  }),
  upgrades: inLanguages({
    en: async () => (await import('./en/upgrades')).upgrades,
    da: async () => (await import('./da/upgrades')).upgrades,
  }),
  whitelist: inLanguages({
    en: async () => (await import('./en/whitelist')).whitelist,
    da: async () => (await import('./da/whitelist')).whitelist,
  }),
}

/** The words of an area, which must have come with the code that reads them. */
export function wordsOf<A extends Area>(area: A, language: Language): AreaWords[A] {
  const words = areas[area].shown(language)
  if (words === undefined)
    throw new Error(`the words of "${area}" are read where nobody loads them`)
  return words
}
