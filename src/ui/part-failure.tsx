import { useMessages } from '#/i18n/i18n'
import type { FallbackProps } from './error-boundary'
import { FailureNotice } from './failure-notice'
import { MissingCodeError } from './lazy-code'

type PartFailureProps = FallbackProps & {
  /** What support can look up, where the error has it. */
  requestId?: string | undefined
}

/** A part of the page that broke, inside a page that stands. Missing code comes with a reload. */
export function PartFailure({ error, requestId, onRetry }: PartFailureProps) {
  const t = useMessages()

  if (error instanceof MissingCodeError) {
    return (
      <FailureNotice
        title={t.faults.codeMissing}
        reason={t.faults.codeMissingHint}
        action={{ label: t.faults.reload, onClick: () => window.location.reload() }}
      />
    )
  }
  return (
    <FailureNotice
      title={t.faults.partFailed}
      reference={requestId && t.faults.reference(requestId)}
      action={{ label: t.faults.reloadPart, onClick: onRetry }}
    />
  )
}
