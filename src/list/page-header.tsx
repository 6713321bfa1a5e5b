import type { ReactNode } from 'react'
import { ChangesButton } from './changes-button'
import { RefreshStamp } from './refresh-stamp'
import type { Refreshable } from './refresh-stamp'
import styles from './page-header.module.css'

type PageHeaderProps = {
  title: string
  /** Null: there is nothing that could be asked for again. */
  query: Refreshable | null
  /** Of a list that holds back what comes, goes or moves: whoever refreshes asks to see that too. */
  held?: { changes: number; words?: string | undefined; show: () => void }
  /** What can be done with the list as a whole. */
  children?: ReactNode
}

export function PageHeader({ title, query, held, children }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{title}</h1>
      {query && <RefreshStamp query={query} onRefreshed={held?.show} />}
      {held && <ChangesButton changes={held.changes} words={held.words} onShow={held.show} />}
      <div className={styles.actions}>{children}</div>
    </header>
  )
}
