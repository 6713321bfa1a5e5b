import { useState } from 'react'
import { useMessages } from '#/i18n/i18n'
import { announce } from './announcer'
import styles from './copy-button.module.css'

type CopyButtonProps = {
  value: string
  /** What it copies: "Copy 00:1A:79:…". */
  label: string
}

type Outcome = 'none' | 'copied' | 'failed'

const shownForMs = 2_000

/**
 * A plain button whose picture is drawn by its style, since a table shows a hundred of them. What
 * became of the click is shown by it and said by the announcer: inside a button nothing is read out.
 */
export function CopyButton({ value, label }: CopyButtonProps) {
  const t = useMessages().shell.copy
  const [outcome, setOutcome] = useState<Outcome>('none')

  async function copy() {
    const now = (await copied(value)) ? 'copied' : 'failed'
    setOutcome(now)
    announce(t[now])
    setTimeout(() => {
      setOutcome('none')
      announce('')
    }, shownForMs)
  }

  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      data-outcome={outcome}
      onClick={() => void copy()}
    />
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
