import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useMessages } from '#/i18n/i18n'
import { useCopying } from '#/ui/use-copying'

type HandOverButtonProps = {
  /** Made when it is asked for. */
  text: () => string
  disabled: boolean
}

/** Copies the work as text for a ticket or a mail. */
export function HandOverButton({ text, disabled }: HandOverButtonProps) {
  const t = useMessages().of('apps').todo
  const { outcome, copy } = useCopying()
  const words = { none: t.handOver, copied: t.handedOver, failed: t.notHandedOver }

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
