import { createContext, use, useDeferredValue, useEffect } from 'react'
import type { ReactNode } from 'react'
import type { Language } from '#/lib/preferences'
import { formatsFor } from './formats'
import type { Formats } from './formats'
import type { Messages } from './en'

type Catalogue = { messages: Messages; formats: Formats }

const loaded = new Map<Language, Catalogue>()
const loading = new Map<Language, Promise<Catalogue>>()

/**
 * One chunk per language. When it cannot be had (offline, a new version on the server), the answer
 * is a language that is already here: words in the wrong language beat a blank page.
 */
export function loadMessages(language: Language): Promise<Catalogue> {
  const pending = loading.get(language)
  if (pending !== undefined) return pending

  const promise = importMessages(language).then(
    ({ messages }) => {
      const catalogue = { messages, formats: formatsFor(language) }
      loaded.set(language, catalogue)
      return catalogue
    },
    (error: unknown) => {
      const [instead] = loaded.values()
      if (instead === undefined) throw error
      return instead
    },
  )
  loading.set(language, promise)
  return promise
}

/** What could not be had once is asked for anew the next time; not before, or rendering would loop. */
function forgetFailures(shown: Language): void {
  for (const language of loading.keys()) {
    if (language !== shown && !loaded.has(language)) loading.delete(language)
  }
}

function importMessages(language: Language) {
  return language === 'da' ? import('./da') : import('./en')
}

const CatalogueContext = createContext<Catalogue | null>(null)

/**
 * The words and formats of the chosen language. The first one is loaded before the first render;
 * on a switch the page stays as it is until the other one is here.
 */
export function I18nProvider({ language, children }: { language: Language; children: ReactNode }) {
  const shown = useDeferredValue(language)
  const catalogue = loaded.get(shown) ?? use(loadMessages(shown))

  useEffect(() => {
    document.documentElement.lang = catalogue.formats.language
    forgetFailures(shown)
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
