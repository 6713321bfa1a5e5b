import { Button } from '@mantine/core'
import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './schedule.module.css'

type ScheduleActionProps = {
  /** Why it cannot be done now, which it shows; undefined: it can. */
  disabledReason: string | undefined
  onClick: () => void
  children: ReactNode
}

/** What leads on. Disabled it keeps the focus, so that its reason is heard. */
export function ScheduleAction({ disabledReason, onClick, children }: ScheduleActionProps) {
  const reasonId = useId()
  const isDisabled = disabledReason !== undefined
  return (
    <>
      <Button
        size="sm"
        aria-disabled={isDisabled}
        {...(isDisabled ? { 'data-disabled': true } : {})}
        aria-describedby={isDisabled ? reasonId : undefined}
        onClick={() => isDisabled || onClick()}
      >
        {children}
      </Button>
      {isDisabled && (
        <span id={reasonId} className={styles.reason}>
          {disabledReason}
        </span>
      )}
    </>
  )
}
