import styles from './notice.module.css'

type RefusedNoticeProps = {
  title: string
  /** What it would take: "It needs the access level …". */
  needs?: string | undefined
  reference?: string | undefined
}

/** A refusal is an answer: it explains, and offers nothing to try again. */
export function RefusedNotice({ title, needs, reference }: RefusedNoticeProps) {
  return (
    <div className={styles.notice} data-tone="refused" role="alert">
      <p className={styles.title}>{title}</p>
      {needs && <p className={styles.text}>{needs}</p>}
      {reference && <p className={styles.reference}>{reference}</p>}
    </div>
  )
}
