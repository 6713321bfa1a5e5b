import { TextInput } from '@mantine/core'
import { useMessages } from '#/i18n/i18n'
import { useNow } from '#/ui/use-now'
import { ScheduleStepFrame } from './schedule-step-frame'
import type { StepWay } from './schedule-step-frame'
import { utcDay, windowFaults } from './schedule-window'
import type { Window, WindowFault } from './schedule-window'
import { WindowInWords } from './schedule-window-words'
import styles from './schedule.module.css'

type ScheduleWindowStepProps = {
  window: Window
  onChange: (changes: Partial<Window>) => void
  way: StepWay
}

/** From which day to which: the service knows calendar days, and counts them in UTC. */
export function ScheduleWindowStep({ window, onChange, way }: ScheduleWindowStepProps) {
  const t = useMessages().of('schedule').window
  const now = useNow(60_000)
  const faults = windowFaults(window, now)

  return (
    <ScheduleStepFrame
      title={t.title}
      lead={t.lead}
      way={way}
      loading={false}
      error={undefined}
      disabledReason={faults.length > 0 ? t.faulty : undefined}
    >
      <div className={styles.days}>
        <TextInput
          type="date"
          label={t.start}
          value={window.start}
          min={utcDay(now)}
          error={wordsOf(['startMissing', 'startPast'])}
          onChange={(event) => onChange({ start: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t.end}
          value={window.end}
          min={window.start || utcDay(now)}
          error={wordsOf(['endMissing', 'endBeforeStart'])}
          onChange={(event) => onChange({ end: event.currentTarget.value })}
        />
      </div>
      {faults.length === 0 && <WindowInWords window={window} />}
    </ScheduleStepFrame>
  )

  function wordsOf(kinds: readonly WindowFault[]) {
    const fault = faults.find((each) => kinds.includes(each))
    return fault && t.faults[fault]
  }
}
