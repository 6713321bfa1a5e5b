import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './panel.module.css'

type PanelsProps = { wider?: boolean; children: ReactNode }

/** Side by side, as many as there is room for; `wider` ones need more of it. */
export function Panels({ wider = false, children }: PanelsProps) {
  return <div className={`${styles.panels} ${wider ? styles.wider : ''}`}>{children}</div>
}

type PanelProps = { heading: string; wide?: boolean; children: ReactNode }

/** One thing that a page says of what it shows. */
export function Panel({ heading, wide = false, children }: PanelProps) {
  const id = useId()
  return (
    <section className={`${styles.panel} ${wide ? styles.wide : ''}`} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {heading}
      </h2>
      {children}
    </section>
  )
}

export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>
}

type FactProps = {
  term: string
  /** An id or the like. */
  mono?: boolean
  children: ReactNode
}

export function Fact({ term, mono = false, children }: FactProps) {
  return (
    <>
      <dt>{term}</dt>
      <dd className={mono ? styles.mono : undefined}>{children}</dd>
    </>
  )
}
