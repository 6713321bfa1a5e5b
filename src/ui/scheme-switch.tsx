import { ActionIcon, useComputedColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { useMessages } from '#/i18n/i18n'
import { usePreference } from './use-preference'

/** Turns what is seen into the other; following the system again is a setting. */
export function SchemeSwitch() {
  const t = useMessages().shell
  const shown = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const [, change] = usePreference('colorScheme')
  const other = shown === 'light' ? 'dark' : 'light'
  const label = other === 'dark' ? t.toDark : t.toLight
  const Icon = other === 'dark' ? IconMoon : IconSun

  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={32}
      aria-label={label}
      title={label}
      onClick={() => change(other)}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  )
}
