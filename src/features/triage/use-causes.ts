import { useMemo, useState } from 'react'
import type { Fleet } from '#/features/fleet/use-fleet'
import { madeInSlices } from '#/list/made-in-slices'
import { useAsides } from '#/ui/use-asides'
import type { Causes } from './cause'
import type { CauseAsked } from './cause-tally'

/** What compares comes with the first set that is read. */
const useFound = madeInSlices(async (asked: CauseAsked) =>
  (await import('./cause')).findCauses(asked),
)

/**
 * What the silent devices of a fleet have in common; undefined until they have been compared. While they
 * are compared anew, after another look at the offline sets, what was found before stays.
 */
export function useCauses(fleet: Fleet, withDisabled: boolean): Causes | undefined {
  const { rows, statusOf, hasCensus, unnamed, devices } = fleet
  const asides = useAsides()
  const isRead = devices.set !== undefined && hasCensus
  // What is made in slices is made once of each object.
  const asked = useMemo(
    () => (isRead ? { rows, statusOf, asides, withDisabled, unread: new Set(unnamed) } : undefined),
    [isRead, rows, statusOf, asides, withDisabled, unnamed],
  )
  const found = useFound(asked)
  const [before, setBefore] = useState<{ rows: unknown; found: Causes }>()
  if (found !== undefined && found !== before?.found) setBefore({ rows, found })
  return found ?? (before?.rows === rows ? before.found : undefined)
}
