import { Suspense } from 'react'
import type { ReactNode } from 'react'
import { ErrorBoundary } from './error-boundary'
import { PartFailure } from './part-failure'

/** A part of a page: code that comes later, its failure to come and what breaks cost its place alone. */
export function Part({ children }: { children: ReactNode }) {
  return (
    <ErrorBoundary fallback={PartFailure}>
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  )
}
