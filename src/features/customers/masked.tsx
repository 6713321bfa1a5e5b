import { Button } from '@mantine/core'
import { useState } from 'react'
import { displayText } from '#/lib/display'
import { useMessages } from '#/i18n/i18n'
import { unreported } from './cells'
import styles from './customer-page.module.css'

type MaskedProps = {
  /** What it is, for the button: "VAT number". */
  what: string
  value: string | null
  /** Text of several lines. */
  free?: boolean
}

const longest = 4_000

/**
 * Personal data, shown on purpose. What was revealed is known to this component alone, so that it is
 * hidden again by leaving the page; nothing of it is kept anywhere.
 */
export function Masked({ what, value, free = false }: MaskedProps) {
  const t = useMessages()
  const { page } = t.customers
  const [revealed, setRevealed] = useState(false)
  if (!value) return unreported(t)

  return (
    <span className={styles.masked}>
      {revealed ? (
        <bdi className={free ? styles.free : undefined} dir="auto">
          {free ? freeText(value) : displayText(value)}
        </bdi>
      ) : (
        <span className={styles.hint}>{page.hidden}</span>
      )}
      <Button
        size="compact-xs"
        variant="default"
        aria-label={revealed ? page.hide(what) : page.reveal(what)}
        title={page.maskHint}
        onClick={() => setRevealed(!revealed)}
      >
        {revealed ? page.hideIt : page.revealIt}
      </Button>
    </span>
  )
}

/** Line by line: a line break is wanted here, and what else is unseen is made visible. */
function freeText(value: string): string {
  return value
    .slice(0, longest)
    .split(/\r\n|\r|\n/)
    .map((line) => displayText(line, 1_000))
    .join('\n')
}
