import { useSyncExternalStore } from 'react'
import type { Asides } from '#/lib/set-asides'
import { asides, subscribeAsides } from './aside-store'

/** What the current user has set aside; those whose time is over vanish by themselves. */
export function useAsides(): Asides {
  return useSyncExternalStore(subscribeAsides, asides)
}
