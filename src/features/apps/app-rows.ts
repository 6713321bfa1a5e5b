import { keepRows } from '#/table/keep-rows'
import type { AppGroup } from './installs'

/** What a row of the list shows: the application, and the scope that its links keep. */
export type AppRow = { app: AppGroup; customer: string }

const keptRow = keepRows<AppGroup, AppRow>((a, b) => a.customer === b.customer)

export function appRow(app: AppGroup, customer: string): AppRow {
  return keptRow(app, { app, customer })
}

/** Those that a text stands in: in a name without regard to case, or in the package. */
export function matchingApps(apps: readonly AppGroup[], filter: string): readonly AppGroup[] {
  const sought = filter.trim().toLowerCase()
  if (sought === '') return apps
  return apps.filter(
    ({ packageId, names }) =>
      packageId?.toLowerCase().includes(sought) ||
      names.some((name) => name.toLowerCase().includes(sought)),
  )
}
