import { Link } from 'react-router'
import { useMessages } from '#/i18n/i18n'
import type { ScheduleStep } from './schedule-search'
import styles from './schedule.module.css'

type ScheduleStepListProps = {
  steps: readonly ScheduleStep[]
  shown: ScheduleStep
  reachable: readonly ScheduleStep[]
  to: (step: ScheduleStep) => string
}

/** Where one is; back to what was chosen, and on as far as has been. */
export function ScheduleStepList({ steps, shown, reachable, to }: ScheduleStepListProps) {
  const t = useMessages().of('schedule')
  return (
    <nav aria-label={t.steps}>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step} aria-current={step === shown ? 'step' : undefined}>
            {step !== shown && reachable.includes(step) ? (
              <Link to={to(step)}>{t.stepNames[step]}</Link>
            ) : (
              t.stepNames[step]
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
