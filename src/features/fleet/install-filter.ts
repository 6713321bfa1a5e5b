import type { Installs } from '#/api/telecomx/install-schemas'
import { appDirectory } from '#/lib/app-directory'
import type { AppDirectory } from '#/lib/app-directory'
import type { DeviceSearch } from '#/lib/device-list-address'
import type { FleetRow } from './rules'

type InstallFilter = Pick<
  DeviceSearch,
  'packageName' | 'packageVersion' | 'outdatedApp' | 'missingApp'
>

/** What the filters by application let through of these rows. A version without its package is none. */
export function installTests(
  rows: readonly FleetRow[],
  { packageName, packageVersion, outdatedApp, missingApp }: InstallFilter,
): Array<(row: FleetRow) => boolean> {
  const tests: Array<(row: FleetRow) => boolean> = []
  if (packageName) tests.push(({ installs }) => runs(installs, packageName, packageVersion))
  if (outdatedApp) tests.push(namesApp(rows, outdatedApp, ({ device }) => device.appsOutdated))
  if (missingApp) tests.push(namesApp(rows, missingApp, ({ device }) => device.appsMissing))
  return tests
}

/** What is listed and not said to be installed is not run. */
function runs({ apps }: Installs, packageId: string, version: string): boolean {
  return apps.some(
    (app) =>
      app.packageId === packageId &&
      app.installed === true &&
      (version === '' || app.version === version),
  )
}

/** A word is read as the figures read it, so that a link gives the devices that were counted. */
function namesApp(
  rows: readonly FleetRow[],
  wanted: string,
  wordsOf: (row: FleetRow) => readonly string[] | null,
) {
  const directory = directoryOf(rows)
  const { key } = directory.meant(wanted, [])
  return (row: FleetRow) => {
    const words = wordsOf(row) ?? []
    return words.some((word) => directory.meant(word, row.installs.apps).key === key)
  }
}

const directories = new WeakMap<readonly FleetRow[], AppDirectory>()

/** Every application that any of the devices lists. */
function directoryOf(rows: readonly FleetRow[]): AppDirectory {
  const known = directories.get(rows)
  if (known) return known
  const directory = appDirectory()
  const lists = new Set(rows.map(({ installs }) => installs))
  const apps = new Set([...lists].flatMap((list) => list.apps))
  for (const app of apps) directory.add(app)
  directories.set(rows, directory)
  return directory
}
