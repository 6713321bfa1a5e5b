import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useCopying } from './use-copying'

type CopyTextButtonProps = {
  /** Made when it is asked for. */
  text: () => string
  disabled: boolean
  words: { none: string; copied: string; failed: string }
}

/** Copies a text for a ticket or a mail, and says on the button what became of it. */
export function CopyTextButton({ text, disabled, words }: CopyTextButtonProps) {
  const { outcome, copy } = useCopying()
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconCopy size={14} aria-hidden />}
      disabled={disabled}
      onClick={() => void copy(text())}
    >
      {words[outcome]}
    </Button>
  )
}
