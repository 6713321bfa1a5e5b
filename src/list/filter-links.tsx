import { Link } from 'react-router'
import styles from './filter-links.module.css'

export type FilterLink = {
  /** Where the list is narrowed to it. */
  to: string
  /** What it is, and of how many. */
  word: string
  isChosen: boolean
}

type FilterLinksProps = {
  /** What they are a choice of: "Result". */
  label: string
  links: readonly FilterLink[]
}

/** One of a few to narrow a list to, side by side, with what each leaves. */
export function FilterLinks({ label, links }: FilterLinksProps) {
  return (
    <nav className={styles.links} aria-label={label}>
      {links.map(({ to, word, isChosen }) => (
        <Link key={to} to={to} aria-current={isChosen ? 'true' : undefined}>
          {word}
        </Link>
      ))}
    </nav>
  )
}
