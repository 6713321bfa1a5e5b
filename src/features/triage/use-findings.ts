import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { heartbeatOf } from '#/features/devices/rules'
import { rowsFound } from '#/features/fleet/queries'
import type { FleetRow } from '#/features/fleet/rules'
import { useFleetAndHome } from '#/features/fleet/use-fleet'
import type { PastedIds } from '#/lib/pasted-ids'
import { useNow } from '#/ui/use-now'
import { usePreference } from '#/ui/use-preference'
import { findingsOf } from './findings'

/** What became of the ids, among all devices of a scope; undefined until these have been read. */
export function useFindings({ ids }: Pick<PastedIds, 'ids'>, scope: string) {
  const [limits] = usePreference('estimate')
  const now = useNow(60_000, 'server')
  const { fleet, home, read, rows: every, nameOf, statusOf } = useFleetAndHome(scope)
  const keys = useMemo(() => ids.map(({ key }) => key), [ids])
  const asked = { keys, rows: every, scope, readAt: read?.readAt ?? 0 }
  const rows = useQuery(rowsFound(asked)).data

  // Of thousands it takes some milliseconds, which a click on a filter need not pay.
  const findings = useMemo(() => {
    if (rows === undefined) return undefined
    const byCensus = (row: FleetRow) => ({ filter: undefined, census: statusOf(row) })
    const rate = (row: FleetRow) => heartbeatOf(row.device, byCensus(row), now, limits)
    return findingsOf(ids, { rows, nameOf, scope, heartbeatOf: rate })
  }, [ids, rows, nameOf, scope, statusOf, now, limits])

  return { fleet, home, looked: read, findings }
}
