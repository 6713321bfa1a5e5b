import { Suspense } from 'react'
import { lazyCode } from '#/ui/lazy-code'
import type { SetCost } from './set-words'
import type { SetState } from './use-complete-set'

export type SetNoticeProps = {
  state: SetState<unknown>
  /** What it is a set of, as the faults name it: "Devices", "devices". */
  subject: string
  things: string
  /** What reading it takes, as far as that is known beforehand. */
  cost?: SetCost | undefined
  /** What a refusal is answered with: which access level it takes. */
  needs?: string | undefined
}

const report = lazyCode(async () => (await import('./set-report')).SetReport, ['sets'])
const SetReport = report.Component

/** How it stands with a complete set: what it will cost, how far it is, and what it lacks. */
export function SetNotice(props: SetNoticeProps) {
  return (
    <Suspense>
      <SetReport {...props} />
    </Suspense>
  )
}
