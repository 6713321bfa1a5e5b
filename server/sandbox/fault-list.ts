import type { Fault, FaultAction } from './fault'

export type Fired = { index: number; count: number; error?: string }

export type FaultList = {
  set: (faults: Fault[]) => void
  faults: () => Fault[]
  /** The fault that happens to this request, if one does. */
  take: (request: { method: string; path: string; query: URLSearchParams }) => Taken | undefined
  /** How often each has happened: a test that asked for a fault can prove that it came. */
  fired: () => Fired[]
}

/** `failed` says that it could not be done after all; it then does not count. */
export type Taken = { action: FaultAction; failed: (error: string) => void }

type Armed = { fault: Fault; matched: number; fired: Fired }

export function createFaultList(): FaultList {
  let armed: Armed[] = []
  return {
    set: (faults) => {
      armed = faults.map((fault, index) => ({ fault, matched: 0, fired: { index, count: 0 } }))
    },
    faults: () => armed.map(({ fault }) => fault),
    take: (request) => {
      let taken: Armed | undefined
      for (const one of armed) {
        if (!matches(one.fault, request)) continue
        one.matched += 1
        const { nth } = one.fault.match
        const times = one.fault.times ?? (nth === undefined ? Number.POSITIVE_INFINITY : 1)
        const due = nth === undefined || one.matched === nth
        if (due && one.fired.count < times) taken ??= one
      }
      if (taken === undefined) return undefined
      const { fired, fault } = taken
      fired.count += 1
      let counted = true
      return {
        action: fault.do,
        failed: (error) => {
          if (counted) fired.count -= 1
          counted = false
          fired.error = error
        },
      }
    },
    fired: () => armed.map(({ fired }) => ({ ...fired })),
  }
}

function matches(
  { match }: Fault,
  request: { method: string; path: string; query: URLSearchParams },
): boolean {
  if (match.method !== undefined && match.method !== request.method) return false
  const fits = match.path.endsWith('*')
    ? request.path.startsWith(match.path.slice(0, -1))
    : request.path === match.path
  if (!fits) return false
  return Object.entries(match.query ?? {}).every(([name, value]) =>
    request.query.getAll(name).includes(value),
  )
}
