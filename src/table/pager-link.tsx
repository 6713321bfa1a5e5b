import { useState } from 'react'
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
  // The press is answered at once; a hundred rows take longer to draw.
  const [pressedAt, setPressedAt] = useState<string>()
  if (pressedAt !== undefined && pressedAt !== here.key) setPressedAt(undefined)

  function onClick(event: MouseEvent) {
    if (to === undefined) event.preventDefault()
    else if (!event.metaKey && !event.ctrlKey && !event.shiftKey) setPressedAt(here.key)
  }

  return (
    <Link
      className={styles.link}
      to={to ?? here}
      aria-label={label}
      title={label}
      aria-disabled={to === undefined}
      data-pressed={pressedAt !== undefined}
      onClick={onClick}
      onMouseEnter={to === undefined ? undefined : onIntent}
      onFocus={to === undefined ? undefined : onIntent}
    >
      <Icon size={18} aria-hidden />
    </Link>
  )
}
