import { Button } from '@mantine/core'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useMessages } from '#/i18n/i18n'
import { Failure } from '#/list/failure'
import { SkeletonRows } from '#/ui/skeleton-rows'
import { ScheduleAction } from './schedule-action'
import styles from './schedule.module.css'

export type StepFailure = { error: Error; subject: string; onRetry: () => void }

/** How a step is come to and left. */
export type StepWay = {
  /** The heading takes the focus: the step was come to by a button that is gone. */
  takesFocus: boolean
  onNext: (() => void) | undefined
  onBack: (() => void) | undefined
}

type ScheduleStepFrameProps = {
  title: string
  lead: string
  way: StepWay
  loading: boolean
  error: StepFailure | undefined
  /** Why the next step cannot be gone to; undefined: it can. */
  disabledReason: string | undefined
  /** In place of the way to the next step. */
  action?: ReactNode
  children: ReactNode
}

/** What every step has: its name, its states, and the way on and back. */
export function ScheduleStepFrame(props: ScheduleStepFrameProps) {
  const { title, lead, way, loading, error, disabledReason, action, children } = props
  const t = useMessages()
  const words = t.of('schedule')
  const id = useId()

  return (
    <section className={styles.step} aria-labelledby={id}>
      <div>
        <h2
          id={id}
          className={styles.heading}
          tabIndex={-1}
          ref={way.takesFocus ? focusElement : undefined}
        >
          {title}
        </h2>
        <p className={styles.lead}>{lead}</p>
      </div>
      {error && <Failure {...error} />}
      {loading && !error && <SkeletonRows label={t.list.loading} slowLabel={t.list.stillLoading} />}
      {!loading && !error && children}
      <div className={styles.way}>
        {action}
        {way.onNext && (
          <ScheduleAction
            disabledReason={loading || error ? words.notReady : disabledReason}
            onClick={way.onNext}
          >
            {words.next}
          </ScheduleAction>
        )}
        {way.onBack && (
          <Button size="sm" variant="default" onClick={way.onBack}>
            {words.back}
          </Button>
        )}
      </div>
    </section>
  )
}

function focusElement(element: HTMLElement | null): void {
  element?.focus()
}
