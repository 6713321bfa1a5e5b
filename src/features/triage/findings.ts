import { contactResult, contactResults } from '#/features/devices/rules'
import type { Heartbeat } from '#/features/devices/rules'
import type { FleetRow } from '#/features/fleet/rules'
import type { PastedId } from '#/lib/pasted-ids'

/** What became of an id that was looked up. */
export const pasteResults = [...contactResults, 'missing'] as const
export type PasteResult = (typeof pasteResults)[number]

/** What the ids can be narrowed to. */
export const pasteFilters = [...pasteResults, 'twice', 'several'] as const
export type PasteFilter = (typeof pasteFilters)[number]

/** An id and the device that has it: where several have it, one finding for each of them. */
export type Finding = {
  id: PastedId
  result: PasteResult
  found: FleetRow | undefined
  heartbeat: Heartbeat | undefined
  customer: string
  /** Which of how many devices that have the id. */
  nth: number
  of: number
  /** That the page is in, and that its links keep. */
  scope: string
}

type Known = {
  rows: ReadonlyMap<string, readonly FleetRow[]>
  heartbeatOf: (row: FleetRow) => Heartbeat
  nameOf: (customerId: string) => string
  scope: string
}

/** In the order of the ids. */
export function findingsOf(ids: readonly PastedId[], known: Known): Finding[] {
  const { heartbeatOf, nameOf, scope } = known
  return ids.flatMap((id): Finding[] => {
    const rows = known.rows.get(id.key) ?? []
    const among = { id, scope, of: rows.length }
    if (rows.length === 0) {
      const nobody = { found: undefined, heartbeat: undefined, customer: '', nth: 1 }
      return [{ ...among, ...nobody, result: 'missing' }]
    }
    return rows.map((found, index) => {
      const heartbeat = heartbeatOf(found)
      const result = contactResult(found.device, heartbeat)
      return {
        ...among,
        result,
        found,
        heartbeat,
        customer: nameOf(found.customerId),
        nth: index + 1,
      }
    })
  })
}

export function isAmong({ result, id, of }: Finding, filter: PasteFilter): boolean {
  if (filter === 'twice') return id.times > 1
  return filter === 'several' ? of > 1 : result === filter
}

/** How many of them came to something. */
export function countAmong(findings: readonly Finding[], filter: PasteFilter): number {
  return findings.filter((finding) => isAmong(finding, filter)).length
}

/** How many states are our word, and not the server's. */
export function estimatesAmong(findings: readonly Finding[]): number {
  return findings.filter(({ heartbeat }) => heartbeat?.source === 'estimate').length
}

/** A line for each id that nobody has, as it was pasted. */
export function missingText(findings: readonly Finding[]): string {
  const missing = findings.filter(({ result }) => result === 'missing')
  return missing.map(({ id }) => `${id.raw}\n`).join('')
}
