import styles from './status-badge.module.css'

export type StatusTone = 'ok' | 'warning' | 'bad' | 'dead' | 'unknown'

type StatusBadgeProps = {
  tone: StatusTone
  word: string
  /** What is heard where the word is a mere figure. */
  label?: string | undefined
  /** Ours, not the server's word: drawn with a dashed outline. */
  estimated?: boolean
  title?: string
}

/** Shape, word and colour. One plain element: a table shows a hundred of them. */
export function StatusBadge({ tone, word, label, estimated = false, title }: StatusBadgeProps) {
  return (
    <span
      className={styles.badge}
      data-tone={tone}
      data-estimated={estimated}
      title={title}
      role={label && 'img'}
      aria-label={label}
    >
      {word}
    </span>
  )
}
