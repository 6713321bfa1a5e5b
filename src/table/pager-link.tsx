import type { ComponentType, MouseEvent } from 'react'
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
        else showRowsFromTop(event)
      }}
      onMouseEnter={to === undefined ? undefined : onIntent}
      onFocus={to === undefined ? undefined : onIntent}
    >
      <Icon size={18} aria-hidden />
    </Link>
  )
}

/** Of the frame's header, which stays above the page, and a little air. */
const headerHeight = 56

/**
 * The next page is read from its first row. Not for a key, which has no pointer: the link that holds
 * the focus would be out of sight; nor where the browser opens another tab.
 */
function showRowsFromTop(event: MouseEvent<HTMLElement>) {
  if (event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
  const rows = event.currentTarget.closest('nav')?.previousElementSibling
  const top = rows?.getBoundingClientRect().top ?? 0
  if (top < headerHeight) window.scrollBy(0, top - headerHeight)
}
