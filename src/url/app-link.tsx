import type { MouseEvent, ReactNode } from 'react'
import { useNavigate } from 'react-router'

type AppLinkProps = {
  to: string
  className?: string | undefined
  dir?: 'auto'
  children: ReactNode
}

/**
 * A link to a page of ours for places that show a hundred of them: nothing but an element, where the
 * router's own link is fifteen hooks that run again on every change of the address. `AppLinks` around
 * it follows it; without, the browser loads the page anew.
 */
export function AppLink({ to, children, ...rest }: AppLinkProps) {
  return (
    <a {...rest} href={to}>
      {children}
    </a>
  )
}

/** Follows the links inside it, those that the browser would open in the same place. */
export function AppLinks({ children }: { children: ReactNode }) {
  const navigate = useNavigate()

  function follow(event: MouseEvent) {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.altKey || event.ctrlKey || event.shiftKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null || link.origin !== window.location.origin || link.target !== '') return
    event.preventDefault()
    void navigate(link.pathname + link.search + link.hash)
  }

  return (
    <div role="presentation" onClick={follow}>
      {children}
    </div>
  )
}
