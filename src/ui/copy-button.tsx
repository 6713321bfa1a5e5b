import { useState } from 'react'
import { useMessages } from '#/i18n/i18n'
import styles from './copy-button.module.css'

type CopyButtonProps = {
  value: string
  /** What it copies: "Copy 00:1A:79:…". */
  label: string
}

type Outcome = 'none' | 'copied' | 'failed'

const shownForMs = 2_000

/**
 * A plain button whose picture is drawn by its style, since a table shows a hundred of them. It says
 * what became of the click.
 */
export function CopyButton({ value, label }: CopyButtonProps) {
  const t = useMessages().shell.copy
  const [outcome, setOutcome] = useState<Outcome>('none')

  async function copy() {
    setOutcome((await copied(value)) ? 'copied' : 'failed')
    setTimeout(() => setOutcome('none'), shownForMs)
  }

  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      data-outcome={outcome}
      onClick={() => void copy()}
    >
      {outcome !== 'none' && (
        <span className={styles.outcome} role="status">
          {outcome === 'copied' ? t.copied : t.failed}
        </span>
      )}
    </button>
  )
}

/** There is no clipboard on a page that was not served safely, and a person may forbid it. */
async function copied(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value)
    return true
  } catch {
    return false
  }
}
