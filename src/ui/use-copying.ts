import { useState } from 'react'
import { useMessages } from '#/i18n/i18n'
import { announce } from './announcer'

type Outcome = 'none' | 'copied' | 'failed'

const shownForMs = 2_000

type Copying = {
  outcome: Outcome
  /** False: the clipboard was refused. */
  copy: (text: string) => Promise<boolean>
}

/** Puts a text on the clipboard; what became of it is there for a moment, and said. */
export function useCopying(): Copying {
  const t = useMessages().shell.copy
  const [outcome, setOutcome] = useState<Outcome>('none')

  async function copy(text: string) {
    const isCopied = await copied(text)
    const now = isCopied ? 'copied' : 'failed'
    setOutcome(now)
    announce(t[now])
    setTimeout(() => {
      setOutcome('none')
      announce('')
    }, shownForMs)
    return isCopied
  }

  return { outcome, copy }
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
