import type { ComponentType } from 'react'
import { Link, useLocation } from 'react-router'
import styles from './pager.module.css'

type PagerLinkProps = {
  label: string
  /** Undefined at the end of the list: the link stays in place and keeps the focus, but leads nowhere. */
  to: string | undefined
  icon: ComponentType<{ size: number; 'aria-hidden': true }>
  onIntent?: () => void
}

export function PagerLink({ label, to, icon: Icon, onIntent }: PagerLinkProps) {
  const here = useLocation()
  return (
    <Link
      className={styles.link}
      to={to ?? here}
      aria-label={label}
      title={label}
      aria-disabled={to === undefined}
      onClick={(event) => {
        if (to === undefined) event.preventDefault()
      }}
      onMouseEnter={to === undefined ? undefined : onIntent}
      onFocus={to === undefined ? undefined : onIntent}
    >
      <Icon size={18} aria-hidden />
    </Link>
  )
}
