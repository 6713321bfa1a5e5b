import type { ReactNode } from 'react'
import { displayText } from '#/lib/display'
import { safeUrl } from '#/lib/safe-url'
import { useMessages } from '#/i18n/i18n'
import styles from './safe-link.module.css'

type SafeLinkProps = {
  /** As somebody else wrote it. */
  href: string
  /** Instead of the address itself. */
  children?: ReactNode
}

const longest = 128

/**
 * An address out of foreign data: a link where it is safe to follow, with the host it leads to, and
 * else the text that it is. It opens beside Puls, and the other side does not learn from where.
 */
export function SafeLink({ href, children }: SafeLinkProps) {
  const t = useMessages().shell
  const safe = safeUrl(href)
  const text = displayText(href, longest)
  if (safe === null) return <bdi dir="auto">{text}</bdi>
  const namesHost = children === undefined && text.toLowerCase().includes(safe.host)

  return (
    <>
      <a
        className={styles.link}
        dir="auto"
        href={safe.href}
        target="_blank"
        rel="noopener noreferrer"
        title={t.opensApart(safe.host)}
      >
        {children ?? text}
      </a>
      {!namesHost && <bdi className={styles.host}>{safe.host}</bdi>}
    </>
  )
}
