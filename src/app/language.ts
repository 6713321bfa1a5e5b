import { languageAsked } from '#/lib/preferences'
import type { Language } from '#/lib/preferences'

/** The language chosen, else what this browser asks for. */
export function languageOf(chosen: Language | null): Language {
  return chosen ?? languageAsked(navigator.languages)
}
