import { accessSync, constants, statSync } from 'node:fs'
import { EnvError, quoted, readText, type Env } from '../../shared/env'
import { list, readVendorUrl } from '../config-values'
import { accessLevels } from '../operations/access-level'

export type ThingSpaceService = {
  url: string
  key: string
  secret: string
  username: string
  password: string
}

export type ThingSpaceConfig = {
  /** The TelecomX levels whose users may use the accounts. */
  levels: readonly string[]
  accounts: readonly string[]
  /** Null where no account is listed: then nobody is to be asked. */
  service: ThingSpaceService | null
  /** Where the count of refused sign-ins outlives the process. */
  stateDir: string | null
}

/** Ten digits, a hyphen and five in every document; "usually numeric", says one. Zeros in front count. */
export const isAccountName = (text: string) => /^(?:[0-9]{1,12}-[0-9]{5}|[0-9]{1,20})$/.test(text)

export function readThingSpace(env: Env): ThingSpaceConfig {
  const levels = readLevels(readText(env, 'THINGSPACE_LEVELS') ?? 'RESELLER_ADMIN,ADMIN')
  const accounts = [...new Set(list(readText(env, 'THINGSPACE_ACCOUNTS')).map(account))]
  const url = readText(env, 'THINGSPACE_URL') === undefined ? null : readUrl(env)
  const stateDir = readStateDir(env)
  if (accounts.length === 0) return { levels, accounts, service: null, stateDir }
  const service = {
    url: url ?? readUrl(env),
    key: credential(env, 'THINGSPACE_KEY', /^[\x21-\x39\x3b-\x7e]+$/),
    secret: credential(env, 'THINGSPACE_SECRET', /^[\x21-\x7e]+$/),
    username: credential(env, 'THINGSPACE_USERNAME', /^\P{Cc}+$/u),
    password: credential(env, 'THINGSPACE_PASSWORD', /^\P{Cc}+$/u),
  }
  return { levels, accounts, service, stateDir }
}

/** The document's own base addresses are taken as well. */
function readUrl(env: Env): string {
  return readVendorUrl(env, 'THINGSPACE_URL').replace(/\/api(?:\/fota\/v1)?$/, '')
}

function readLevels(text: string): readonly string[] {
  const levels = list(text)
  const stranger = levels.find((word) => accessLevels.every((known) => known !== word))
  if (stranger === undefined && levels.length > 0) return levels
  throw new EnvError(
    'THINGSPACE_LEVELS',
    `${quoted(stranger ?? text)} is not an access level. Write some of ${accessLevels.join(', ')}, comma-separated.`,
  )
}

function account(text: string): string {
  if (isAccountName(text)) return text
  throw new EnvError(
    'THINGSPACE_ACCOUNTS',
    `${quoted(text)} is not an account name. Write names like 0242078698-00001, with the zeros in front, comma-separated.`,
  )
}

function credential(env: Env, name: string, pattern: RegExp): string {
  const text = readText(env, name)
  if (text === undefined) {
    throw new EnvError(
      name,
      'is not set, and THINGSPACE_ACCOUNTS lists accounts. Set it, or leave THINGSPACE_ACCOUNTS out.',
    )
  }
  if (text.length <= 256 && pattern.test(text)) return text
  throw new EnvError(
    name,
    'cannot be used. Copy it from ThingSpace again: at most 256 characters, none of them invisible.',
  )
}

function readStateDir(env: Env): string | null {
  const directory = readText(env, 'STATE_DIR')
  if (directory === undefined) return null
  try {
    accessSync(directory, constants.R_OK | constants.W_OK)
    if (statSync(directory).isDirectory()) return directory
  } catch {
    // Said below, whichever it was.
  }
  throw new EnvError(
    'STATE_DIR',
    `${quoted(directory)} is not a directory that may be written to. Create it, or leave STATE_DIR out.`,
  )
}
