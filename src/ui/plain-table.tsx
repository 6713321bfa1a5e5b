import type { ReactNode } from 'react'
import styles from './plain-table.module.css'

type PlainTableProps = {
  /** What it is called where it has to be scrolled sideways. */
  label: string
  caption: string
  /** Head and body. */
  children: ReactNode
}

/** A table inside a panel: some rows of a thing, and no list of its own. */
export function PlainTable({ label, caption, children }: PlainTableProps) {
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        {children}
      </table>
    </div>
  )
}
