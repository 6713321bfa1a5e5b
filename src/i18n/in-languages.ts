import type { Language } from '#/lib/preferences'

export type InLanguages<Words> = {
  /** Asks once, however often it is called. */
  load: (language: Language) => Promise<Words>
  /** What is here to be shown in a language; undefined until it was loaded. */
  shown: (language: Language) => Words | undefined
  /** What could not be had in other languages than this one is asked for anew the next time. */
  forgetFailures: (language: Language) => void
}

/** What is rendered again at once meets the same failure; whoever comes back later tries anew. */
const failedForMs = 1_000

/**
 * Words in each language, fetched in the ones that are used. When they cannot be had (offline, a new
 * version on the server), the answer is a language that is already here: words in the wrong language
 * beat a blank page. A failure is not forgotten at once, or rendering would loop.
 */
export function inLanguages<Words>(
  files: Record<Language, () => Promise<Words>>,
): InLanguages<Words> {
  const own = new Map<Language, Words>()
  const shown = new Map<Language, Words>()
  const loading = new Map<Language, Promise<Words>>()

  async function fetchWords(language: Language): Promise<Words> {
    try {
      const words = await files[language]()
      own.set(language, words)
      shown.set(language, words)
      return words
    } catch (error) {
      const [instead] = own.values()
      if (instead === undefined) {
        setTimeout(() => loading.delete(language), failedForMs)
        throw error
      }
      shown.set(language, instead)
      return instead
    }
  }

  return {
    load: (language) => {
      const pending = loading.get(language) ?? fetchWords(language)
      loading.set(language, pending)
      return pending
    },
    shown: (language) => shown.get(language),
    forgetFailures: (language) => {
      for (const asked of shown.keys()) {
        if (asked === language || own.has(asked)) continue
        shown.delete(asked)
        loading.delete(asked)
      }
    },
  }
}
