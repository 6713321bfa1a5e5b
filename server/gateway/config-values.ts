import { EnvError, readText, type Env } from '../shared/env'
import { isLoopbackHost } from './origins'

/** What several settings are made of. */
export function list(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

export function readVendorUrl(env: Env, name: string): string {
  const text = readText(env, name)
  if (text === undefined) {
    throw new EnvError(name, 'is not set. Set it to the address of the API, starting with https.')
  }
  const url = parseUrl(text)
  if (url && isSafeToReach(url) && !url.username && !url.password && !url.search && !url.hash) {
    return url.href.replace(/\/+$/, '')
  }
  // The value is not shown: an address that is refused may be so for the password in it.
  throw new EnvError(
    name,
    'is not an address that may be used. Write https://host (http only for loopback), without user, query or fragment.',
  )
}

export function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}

export function isSafeToReach(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname))
}
