import type { Customer, Device } from '#/api/telecomx/schemas'
import { asideKey, asideBoxOf } from '#/lib/set-asides'
import type { Aside } from '#/lib/set-asides'
import { keepRows } from '#/table/keep-rows'
import type { SilentBox } from './rules'

/** What a row of the list shows: what was set aside, and what is known of it now. */
export type AsideRow = {
  aside: Aside
  /** Undefined: no customer within reach. */
  site: Customer | undefined
  scope: string
  /** By the offline set of its customer; what it does not name is not thereby online. */
  status: 'silent' | 'answers' | 'unread'
  /** Where it is silent: of others nothing is kept here but their ids. */
  device: Device | undefined
}

const keptRow = keepRows<Aside, AsideRow>(
  (a, b) =>
    a.site === b.site && a.scope === b.scope && a.status === b.status && a.device === b.device,
)

type Known = {
  siteOf: ReadonlyMap<string, Customer>
  /** The silent boxes of each customer that was read. */
  boxes: ReadonlyMap<string, readonly SilentBox[]> | undefined
  /** Those of whom not every row was read. */
  partly: ReadonlySet<string>
  scope: string
}

export function asideRow(aside: Aside, { siteOf, boxes, partly, scope }: Known): AsideRow {
  const silent = boxes?.get(aside.customerId)
  const key = asideKey(aside)
  const device = silent?.find((box) => asideKey(asideBoxOf(box)) === key)?.device
  return keptRow(aside, {
    aside,
    site: siteOf.get(aside.customerId),
    scope,
    status: statusOf(partly.has(aside.customerId) ? undefined : silent, device),
    device,
  })
}

function statusOf(silent: unknown, device: unknown): AsideRow['status'] {
  if (device !== undefined) return 'silent'
  return silent === undefined ? 'unread' : 'answers'
}
