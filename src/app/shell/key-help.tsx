import { Suspense, useState } from 'react'
import { useMessages } from '#/i18n/i18n'
import type { KeyId } from '#/lib/keys'
import { Dialog } from '#/ui/dialog'
import { ErrorBoundary } from '#/ui/error-boundary'
import { lazyCode } from '#/ui/lazy-code'
import { PartFailure } from '#/ui/part-failure'
import { answeredKeys, useKeys } from '#/ui/use-keys'

const KeySheet = lazyCode(async () => (await import('./key-sheet')).KeySheet, ['keys']).Component

/** The sheet of keys, as long as it is asked for. */
export function KeyHelp() {
  const t = useMessages().shell
  /** Of the page that it was opened from; the sheet itself has none. */
  const [answered, setAnswered] = useState<readonly KeyId[]>()
  useKeys({ help: () => setAnswered(answeredKeys()) })
  if (answered === undefined) return null

  return (
    <Dialog title={t.keys} shape="wide" onClose={() => setAnswered(undefined)}>
      <ErrorBoundary fallback={PartFailure}>
        <Suspense>
          <KeySheet answered={answered} />
        </Suspense>
      </ErrorBoundary>
    </Dialog>
  )
}
