import type { MantineColorSchemeManager } from '@mantine/core'
import { preferences, subscribePreferences } from '#/ui/preference-store'

let unsubscribe = () => {}

/** Lets Mantine follow the preference; it is written where it is chosen, so here nothing is. */
export const preferredColorScheme: MantineColorSchemeManager = {
  get: () => wanted(),
  set: () => {},
  clear: () => {},
  subscribe: (onUpdate) => {
    unsubscribe = subscribePreferences(() => onUpdate(wanted()))
  },
  unsubscribe: () => unsubscribe(),
}

function wanted() {
  const { colorScheme } = preferences()
  return colorScheme === 'system' ? 'auto' : colorScheme
}
