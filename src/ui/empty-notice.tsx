import { Button } from '@mantine/core'
import type { NoticeAction } from './failure-notice'
import styles from './notice.module.css'

type EmptyNoticeProps = {
  title: string
  text?: string | undefined
  action?: NoticeAction | undefined
}

/** Nothing to show, which is an answer too: why, and what brings something back. */
export function EmptyNotice({ title, text, action }: EmptyNoticeProps) {
  return (
    <div className={`${styles.notice} ${styles.empty}`} role="status">
      <p className={styles.title}>{title}</p>
      {text && <p className={styles.text}>{text}</p>}
      {action && (
        <Button
          className={styles.action ?? ''}
          size="xs"
          variant="default"
          onClick={action.onClick}
        >
          {action.label}
        </Button>
      )}
    </div>
  )
}
