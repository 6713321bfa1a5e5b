import { displayText } from '#/lib/display'
import { StatusBadge } from './status-badge'
import styles from './unknown-word.module.css'

type UnknownWordProps = {
  /** As it came. */
  raw: string
  /** Whose word it is, and that no document has it. */
  title: string
  /** "Unknown" */
  word: string
}

/** A vendor's word that none of its documents has, and that it is none. */
export function UnknownWord({ raw, title, word }: UnknownWordProps) {
  return (
    <span className={styles.badges}>
      <StatusBadge tone="unknown" word={displayText(raw, 64)} title={title} />
      <span className={styles.muted}>{word}</span>
    </span>
  )
}
