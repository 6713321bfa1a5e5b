import type { ReactNode } from 'react'
import { RefreshStamp } from './refresh-stamp'
import type { Refreshable } from './refresh-stamp'
import styles from './page-header.module.css'

type PageHeaderProps = {
  title: string
  query: Refreshable
  /** What can be done with the list as a whole. */
  children?: ReactNode
}

export function PageHeader({ title, query, children }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{title}</h1>
      <RefreshStamp query={query} />
      <div className={styles.actions}>{children}</div>
    </header>
  )
}
