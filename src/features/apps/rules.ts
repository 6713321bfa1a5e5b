import type { WhitelistAnswer, WhitelistRefusal } from '#/api/telecomx/app-client'
import type { Application, Device } from '#/api/telecomx/schemas'
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
  /** By the key of the application. */
  of: (key: string) => ServerMark
  /** What the server named that is none of the applications, or could be several. */
  unmatched: string[]
}

/**
 * The server's words are display names in the example, and nothing says that they are not package ids:
 * each is matched by id, else by a name that one application alone has, else it stays a text.
 */
export function serverMarks(
  { appsOutdated, appsMissing }: Pick<Device, 'appsOutdated' | 'appsMissing'>,
  applications: ReadonlyArray<Pick<Application, 'key' | 'id' | 'name'>>,
): ServerMarks {
  const unmatched = new Set<string>()
  const matched = (words: string[] | null) => {
    const keys = new Set<string>()
    for (const word of words ?? []) {
      const key = keyOf(word, applications)
      if (key === undefined) unmatched.add(word)
      else keys.add(key)
    }
    return keys
  }
  const [outdated, missing] = [matched(appsOutdated), matched(appsMissing)]
  return {
    of: (key) => ({ outdated: outdated.has(key), missing: missing.has(key) }),
    unmatched: [...unmatched],
  }
}

function keyOf(
  word: string,
  applications: ReadonlyArray<Pick<Application, 'key' | 'id' | 'name'>>,
): string | undefined {
  const byId = applications.find(({ id }) => id === word)
  if (byId) return byId.key
  const sought = word.toLowerCase()
  const [one, another] = applications.filter(({ name }) => name.toLowerCase() === sought)
  return another ? undefined : one?.key
}
