import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { displayText } from '#/lib/display'
import { isTrustedHost, safeUrl } from '#/lib/safe-url'
import { useMessages } from '#/i18n/i18n'
import { Dialog } from './dialog'
import styles from './safe-link.module.css'

type SafeLinkProps = {
  /** As somebody else wrote it. */
  href: string
  /** Instead of the address itself. */
  children?: ReactNode
}

const longest = 128
/** It opens beside Puls, and the other side does not learn from where. */
const apart = { target: '_blank', rel: 'noopener noreferrer' } as const

/**
 * An address out of foreign data: a link where it is safe to follow, with the host it leads to, and
 * else the text that it is. Whoever goes to a host that is not the service's is asked before.
 */
export function SafeLink({ href, children }: SafeLinkProps) {
  const t = useMessages().shell
  const [isLeaving, setIsLeaving] = useState(false)
  const safe = safeUrl(href)
  const text = displayText(href, longest)
  if (safe === null) return <bdi dir="auto">{text}</bdi>
  const { host } = safe
  const namesHost = children === undefined && text.toLowerCase().includes(host)

  function askFirst(event: MouseEvent) {
    // The button for the menu opens nothing by itself.
    if (isTrustedHost(host) || event.button === 2) return
    event.preventDefault()
    setIsLeaving(true)
  }

  return (
    <>
      <a
        className={styles.link}
        dir="auto"
        href={safe.href}
        title={t.opensApart(host)}
        onClick={askFirst}
        onAuxClick={askFirst}
        {...apart}
      >
        {children ?? text}
      </a>
      {!namesHost && <bdi className={styles.host}>{host}</bdi>}
      {isLeaving && (
        <Dialog title={t.leaving.title} onClose={() => setIsLeaving(false)}>
          <p className={styles.text}>{t.leaving.text(host)}</p>
          <p className={styles.address} dir="ltr">
            {displayText(safe.href, longest)}
          </p>
          <div className={styles.buttons}>
            <Button
              component="a"
              href={safe.href}
              data-autofocus
              onClick={() => setIsLeaving(false)}
              {...apart}
            >
              {t.leaving.go(host)}
            </Button>
            <Button variant="default" onClick={() => setIsLeaving(false)}>
              {t.leaving.stay}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
