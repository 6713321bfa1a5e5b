import type { WhitelistAnswer, WhitelistRefusal } from '#/api/telecomx/app-client'
import type { Application, Device } from '#/api/telecomx/schemas'
import { appDirectory } from '#/lib/app-directory'
import { versionDifference } from '#/lib/app-version'
import type { VersionDifference } from '#/lib/app-version'

/**
 * What we make of an installed app and its whitelist entry: ours, not the server's word.
 * https://wiki.telecomx.dk/doku.php?id=api:iptv:appwhitelist:get
 */
export type AppVerdict =
  | VersionDifference
  /** neither installed nor checked for its version, by the entry itself */
  | { kind: 'whitelistOnly' }
  | { kind: 'notListed' }
  | { kind: 'notInstalled' }
  | { kind: 'noDefault' }
  | { kind: 'noVersion' }
  /** nobody told us */
  | { kind: 'refused' }

type Installed = Pick<Application, 'installed' | 'versionName'>

/** The entry has no version code: `version` is compared with `versionName`, and with nothing else. */
export function verdictOn(
  { installed, versionName }: Installed,
  answer: WhitelistAnswer,
): AppVerdict {
  if (answer.kind !== 'listed') return { kind: answer.kind }
  const { whitelistOnly, defaultVersion, versions, versionsSetAside } = answer.app
  if (whitelistOnly) return { kind: 'whitelistOnly' }
  if (installed === false) return { kind: 'notInstalled' }
  if (!defaultVersion?.version) return { kind: 'noDefault' }
  if (!versionName) return { kind: 'noVersion' }
  const listed = versions.map(({ version }) => version)
  // One that could not be read has no place among the others either.
  if (versionsSetAside.length > 0) listed.push(null)
  return versionDifference(versionName, defaultVersion.version, listed)
}

/** One refusal of those there are: it is about who asks, and the same for every app. */
export function refusalIn(
  answers: ReadonlyMap<string, WhitelistAnswer>,
): WhitelistRefusal | undefined {
  for (const answer of answers.values()) if (answer.kind === 'refused') return answer
  return undefined
}

export type ServerMark = { outdated: boolean; missing: boolean }

/** Whether ours says otherwise than the server. Where we say nothing, there is nothing to differ. */
export function differs({ kind }: AppVerdict, { outdated, missing }: ServerMark): boolean {
  if (kind === 'behind') return missing || !outdated
  return (kind === 'same' || kind === 'newer' || kind === 'whitelistOnly') && (outdated || missing)
}

export type ServerMarks = {
  /** By the id of the application. */
  of: (id: string) => ServerMark
  /** What the server named that is none of the applications, or could be several. */
  unmatched: string[]
}

type Marked = Pick<Device, 'appsOutdated' | 'appsMissing'>

/** The server's words on one device, read as the figures of a fleet read them. */
export function serverMarks(
  { appsOutdated, appsMissing }: Marked,
  applications: ReadonlyArray<Pick<Application, 'id' | 'name'>>,
): ServerMarks {
  const directory = appDirectory()
  for (const { id, name } of applications) directory.add({ packageId: id, name })
  const unmatched = new Set<string>()
  const matched = (words: string[] | null) => {
    const ids = new Set<string>()
    for (const word of words ?? []) {
      const { packageId } = directory.meant(word, [])
      if (packageId === null) unmatched.add(word)
      else ids.add(packageId)
    }
    return ids
  }
  const [outdated, missing] = [matched(appsOutdated), matched(appsMissing)]
  return {
    of: (id) => ({ outdated: outdated.has(id), missing: missing.has(id) }),
    unmatched: [...unmatched],
  }
}
