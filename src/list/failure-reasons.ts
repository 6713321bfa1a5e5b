import { createContext, use } from 'react'
import type { ReactNode } from 'react'
import { useFormats, useMessages } from '#/i18n/i18n'
import { failureWords } from './failure-words'
import type { FailureWords } from './failure-words'

export type FailureReason = {
  reason: string
  /** The vendor's own words, to be copied as they were. */
  quote?: ReactNode
}

type ReasonOf = (error: unknown) => FailureReason | undefined

/** What a part of the app knows of its failures that others do not: another vendor has other words. */
export const FailureReasons = createContext<ReasonOf>(() => undefined)

type WordFailure = (
  error: unknown,
  subject: string,
  nextTry?: number,
) => FailureWords & { quote?: ReactNode }

/** What went wrong in the words of the part that shows it; what it has none for, in those of all. */
export function useFailureWords(): WordFailure {
  const t = useMessages()
  const formats = useFormats()
  const reasonOf = use(FailureReasons)
  return (error, subject, nextTry) => {
    const words = failureWords(error, subject, t, formats, nextTry)
    return words.refused ? words : { ...words, ...reasonOf(error) }
  }
}
