import { useSyncExternalStore } from 'react'
import type { Preferences } from '#/lib/preferences'
import { changePreferences, preferences, subscribePreferences } from './preference-store'

/** One preference of the current user, and how to change it. */
export function usePreference<Name extends keyof Preferences>(name: Name) {
  const value = useSyncExternalStore(subscribePreferences, () => preferences()[name])
  const change = (next: Preferences[Name]) => {
    const changes: Partial<Preferences> = {}
    changes[name] = next
    changePreferences(changes)
  }
  return [value, change] as const
}
