import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './notice.module.css'

export type NoticeAction = { label: string; onClick: () => void }

type FailureNoticeProps = {
  title: string
  reason?: string | undefined
  /** What the service itself said. */
  quote?: ReactNode
  /** Ready to be read out: "Reference …". */
  reference?: string | undefined
  action?: NoticeAction | undefined
}

/** What failed, why, what can be done, and what to quote; in place of what it concerns. */
export function FailureNotice({ title, reason, quote, reference, action }: FailureNoticeProps) {
  return (
    <div className={styles.notice} data-tone="bad" role="alert">
      <p className={styles.title}>{title}</p>
      {reason && <p className={styles.text}>{reason}</p>}
      {quote}
      {action && (
        <Button className={styles.action ?? ''} size="xs" onClick={action.onClick}>
          {action.label}
        </Button>
      )}
      {reference && <p className={styles.reference}>{reference}</p>}
    </div>
  )
}
