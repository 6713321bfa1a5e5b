import { createContext, use, useDeferredValue, useEffect } from 'react'
import type { ReactNode } from 'react'
import type { Language } from '#/lib/preferences'
import { areas, wordsOf } from './areas'
import type { Area, AreaWords } from './areas'
import type { FirstMessages, Messages } from './en'
import { formatsFor } from './formats'
import type { Formats } from './formats'
import { inLanguages } from './in-languages'

type Catalogue = { messages: Messages; formats: Formats }

const catalogues = inLanguages<Catalogue>({
  en: async () => catalogueOf('en', (await import('./en')).messages),
  da: async () => catalogueOf('da', (await import('./da')).messages),
})

function catalogueOf(language: Language, messages: FirstMessages): Catalogue {
  const of: Messages['of'] = (area) => wordsOf(area, language)
  return { messages: { ...messages, of }, formats: formatsFor(language) }
}

/** The language that was asked for last, and of which areas. */
let wanted: Language = 'en'
const wantedAreas = new Set<Area>()

/** The words that every page needs; those of the parts that were used so far come beside them. */
export function loadMessages(language: Language): Promise<Catalogue> {
  wanted = language
  // A failure is for the part that reads them.
  for (const area of wantedAreas) areas[area].load(language).catch(() => {})
  return catalogues.load(language)
}

/** Fetches the words of a part, in the language in use, beside its code. */
export async function loadWords(names: readonly Area[]): Promise<void> {
  await Promise.all(
    names.map((area) => {
      wantedAreas.add(area)
      return areas[area].load(wanted)
    }),
  )
}

/**
 * Waits until the words of a part are here in the language that is shown. They came with its code,
 * but for a switch of language that overtook it.
 */
export function useWords(names: readonly Area[]): void {
  const { language } = useFormats()
  for (const area of names) {
    if (areas[area].shown(language) !== undefined) continue
    const coming: Promise<unknown> = areas[area].load(language)
    use(coming)
  }
}

/**
 * The words of a part in a language that need not be the page's; waits until they are here. When they
 * cannot be had, they are those of the page, which came with the part.
 */
export function useWordsIn<A extends Area>(area: A, language: Language): AreaWords[A] {
  const words = areas[area]
  return words.shown(language) ?? use(words.load(language))
}

const CatalogueContext = createContext<Catalogue | null>(null)

/**
 * The words and formats of the chosen language. The first one is loaded before the first render;
 * on a switch the page stays as it is until the other one is here.
 */
export function I18nProvider({ language, children }: { language: Language; children: ReactNode }) {
  const shown = useDeferredValue(language)
  const catalogue = catalogues.shown(shown) ?? use(loadMessages(shown))

  useEffect(() => {
    document.documentElement.lang = catalogue.formats.language
    for (const words of [catalogues, ...Object.values(areas)]) words.forgetFailures(shown)
  }, [catalogue, shown])

  return <CatalogueContext value={catalogue}>{children}</CatalogueContext>
}

export function useMessages(): Messages {
  return useCatalogue().messages
}

export function useFormats(): Formats {
  return useCatalogue().formats
}

function useCatalogue(): Catalogue {
  const catalogue = use(CatalogueContext)
  if (catalogue === null) throw new Error('no I18nProvider above this component')
  return catalogue
}
