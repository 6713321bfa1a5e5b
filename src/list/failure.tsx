import { useMessages } from '#/i18n/i18n'
import { FailureNotice } from '#/ui/failure-notice'
import { RefusedNotice } from '#/ui/refused-notice'
import { useFailureWords } from './failure-reasons'

type FailureProps = {
  error: Error
  /** What could not be loaded: "Devices". */
  subject: string
  /** What a refusal is answered with: which access level it takes. */
  needs?: string | undefined
  /** What a refusal means, where more is known than that it is one. */
  refusedTitle?: string | undefined
  /** When it is asked for again by itself, in epoch milliseconds. */
  nextTry?: number
  onRetry: () => void
}

/** A failure in place of what it concerns. A refusal offers no retry: it is an answer. */
export function Failure({ error, subject, needs, refusedTitle, nextTry, onRetry }: FailureProps) {
  const t = useMessages()
  const words = useFailureWords()(error, subject, nextTry)
  const reference = words.reference && t.faults.reference(words.reference)

  if (words.refused) {
    return <RefusedNotice title={refusedTitle ?? words.title} needs={needs} reference={reference} />
  }
  return (
    <FailureNotice
      title={words.title}
      reason={words.reason}
      quote={words.quote}
      reference={reference}
      action={{ label: t.faults.tryAgain, onClick: onRetry }}
    />
  )
}
