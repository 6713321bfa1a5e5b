import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useCopying } from './use-copying'

type CopyTextButtonProps = {
  /** Made when it is asked for. */
  text: () => string
  disabled: boolean
  /** Why it is disabled. */
  hint?: string | undefined
  words: { none: string; copied: string; failed: string }
  /** With the text, where the clipboard was refused. */
  onRefused?: (text: string) => void
  ref?: Ref<HTMLButtonElement>
}

/** Copies a text for a ticket or a mail, and says on the button what became of it. */
export function CopyTextButton(props: CopyTextButtonProps) {
  const { text, disabled, hint, words, onRefused, ref } = props
  const { outcome, copy } = useCopying()

  async function run() {
    const asked = text()
    if (!(await copy(asked))) onRefused?.(asked)
  }

  return (
    <Button
      {...(ref && { ref })}
      title={hint}
      size="compact-sm"
      variant="default"
      leftSection={<IconCopy size={14} aria-hidden />}
      disabled={disabled}
      onClick={() => void run()}
    >
      {words[outcome]}
    </Button>
  )
}
