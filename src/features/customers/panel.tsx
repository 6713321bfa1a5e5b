import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './customer-page.module.css'

type PanelProps = { heading: string; wide?: boolean; children: ReactNode }

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

type FactsProps = { children: ReactNode }

export function Facts({ children }: FactsProps) {
  return <dl className={styles.facts}>{children}</dl>
}

type FactProps = { term: string; children: ReactNode }

export function Fact({ term, children }: FactProps) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  )
}
