import type { WhitelistAnswer } from '#/api/telecomx/app-client'
import { keepRows } from '#/table/keep-rows'
import type { AppGroup } from './installs'

/**
 * What a row of the list shows: the application, the scope that its links keep, and its whitelist
 * entry once that has been asked for.
 */
export type AppRow = { app: AppGroup; customer: string; answer: WhitelistAnswer | undefined }

const keptRow = keepRows<AppGroup, AppRow>((a, b) => a.customer === b.customer)
const answeredRow = keepRows<AppRow, AppRow>((a, b) => a.answer === b.answer)

export function appRow(app: AppGroup, customer: string): AppRow {
  return keptRow(app, { app, customer, answer: undefined })
}

export function withAnswer(row: AppRow, answer: WhitelistAnswer | undefined): AppRow {
  return answeredRow(row, { ...row, answer })
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

/** The packages of those on the screen, each once. */
export function packagesOf(apps: Iterable<{ packageId: string | null }>): string[] {
  const packages = new Set<string>()
  for (const { packageId } of apps) if (packageId !== null) packages.add(packageId)
  return [...packages]
}
