import { Button } from '@mantine/core'
import { useState } from 'react'
import { displayText } from '#/lib/display'
import { useMessages } from '#/i18n/i18n'
import styles from './masked.module.css'

type MaskedProps = {
  /** What it is, for the button: "VAT number". */
  what: string
  value: string
  /** Text of several lines. */
  free?: boolean
}

const longest = 4_000

/**
 * Personal data, shown on purpose. What was revealed is known to this component alone, so that it is
 * hidden again by leaving the page; nothing of it is kept anywhere.
 */
export function Masked({ what, value, free = false }: MaskedProps) {
  const t = useMessages().shell.masked
  const [revealed, setRevealed] = useState(false)

  return (
    <span className={styles.masked}>
      {revealed ? (
        <bdi className={free ? styles.free : undefined} dir="auto">
          {free ? freeText(value) : displayText(value)}
        </bdi>
      ) : (
        <span className={styles.hint}>{t.hidden}</span>
      )}
      <Button
        size="compact-xs"
        variant="default"
        aria-label={revealed ? t.hide(what) : t.reveal(what)}
        title={t.maskHint}
        onClick={() => setRevealed(!revealed)}
      >
        {revealed ? t.hideIt : t.revealIt}
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
