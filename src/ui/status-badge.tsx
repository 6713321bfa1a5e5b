import styles from './status-badge.module.css'

export type StatusTone = 'ok' | 'warning' | 'bad' | 'dead' | 'unknown'

type StatusBadgeProps = {
  tone: StatusTone
  word: string
  /** Ours, not the server's word: drawn with a dashed outline. */
  estimated?: boolean
  title?: string
}

/** Shape, word and colour. One plain element: a table shows a hundred of them. */
export function StatusBadge({ tone, word, estimated = false, title }: StatusBadgeProps) {
  return (
    <span className={styles.badge} data-tone={tone} data-estimated={estimated} title={title}>
      {word}
    </span>
  )
}
