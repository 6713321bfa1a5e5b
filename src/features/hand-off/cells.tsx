import { Suspense } from 'react'
import { ErrorBoundary } from '#/ui/error-boundary'
import { lazyCode } from '#/ui/lazy-code'
import { PartFailure } from '#/ui/part-failure'
import type { BoxesAsked, IncidentAsked } from './rules'

export type HandOffButtonProps = {
  /** Boxes or an incident, put together when they are asked for. */
  handOff: () => BoxesAsked | IncidentAsked
  /** Why there is nothing to hand on, or not yet. */
  disabledReason: string | undefined
}

/** Templates, values and words come beside the page and not before it. */
const copying = lazyCode(async () => (await import('./copy-hand-off')).CopyHandOff, ['handOff'])

/** Copies what hands boxes on, by the reader's templates; so does its key. */
export function HandOffButton(props: HandOffButtonProps) {
  return (
    <ErrorBoundary fallback={PartFailure}>
      <Suspense>
        <copying.Component {...props} />
      </Suspense>
    </ErrorBoundary>
  )
}
