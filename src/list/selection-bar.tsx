import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useMessages } from '#/i18n/i18n'
import { announce } from '#/ui/announcer'
import { holdRefresh } from './hold-refresh'
import notices from './notices.module.css'
import styles from './selection-bar.module.css'

type SelectionBarProps = {
  count: number
  /** Of these, on other pages or gone. */
  notShown: number
  onClear: () => void
  /** What can be done with them. */
  children: ReactNode
}

/** How many rows are selected, and what can be done with them. While any are, nothing is refreshed. */
export function SelectionBar({ count, notShown, onClear, children }: SelectionBarProps) {
  const t = useMessages().of('selection')
  const client = useQueryClient()
  const words = [t.selected(count), ...(notShown > 0 ? [t.notShown(notShown)] : [])].join(', ')

  useEffect(() => holdRefresh(client), [client])
  useEffect(() => {
    announce(words)
    return () => announce('')
  }, [words])

  return (
    <section className={styles.bar} aria-label={t.label}>
      <span className={styles.count}>{words}</span>
      {children}
      <button
        type="button"
        className={notices.action}
        onClick={({ currentTarget }) => {
          // The bar goes with what it counts; whoever pressed a key goes to the box above the rows.
          const table = currentTarget.parentElement?.previousElementSibling
          table?.querySelector<HTMLElement>('thead input')?.focus({ preventScroll: true })
          onClear()
        }}
      >
        {t.clear}
      </button>
    </section>
  )
}
