import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Log } from '../log'
import type { ThingSpaceService } from './thingspace-config'

export type SignInState = {
  /** Attempts since the last one that led to an answer. */
  attempts: number
  /** Of those, refused in a row, or perhaps refused. */
  refusals: number
  /** When the last one was made. */
  at: number
}

export type StateStore = { read: () => SignInState; write: (state: SignInState) => void }

const none: SignInState = { attempts: 0, refusals: 0, at: 0 }

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const fileSchema = v.object({
  account: v.string(),
  attempts: count,
  refusals: count,
  at: count,
})

/**
 * In memory; with a directory also in a file there, so that a restart does not try again what was
 * refused. The file names the account by a hash and holds nothing else of it.
 */
export function createStateStore(
  directory: string | null,
  service: Pick<ThingSpaceService, 'url' | 'username'>,
  log: Log,
): StateStore {
  let state = none
  let isKept = true
  if (directory === null) return { read: () => state, write: (next) => (state = next) }

  const file = join(directory, 'thingspace-sign-in.json')
  const account = createHash('sha256').update(`${service.url} ${service.username}`).digest('hex')

  function readFile(): SignInState | undefined {
    try {
      const kept = v.parse(fileSchema, JSON.parse(readFileSync(file, 'utf8')))
      const { attempts, refusals, at } = kept
      return kept.account === account ? { attempts, refusals, at } : none
    } catch {
      return undefined
    }
  }

  return {
    // Another process may have tried; and a file that somebody has removed is a count taken back.
    read: () => (isKept ? (readFile() ?? none) : state),
    write(next) {
      state = next
      try {
        const text = JSON.stringify({ account, ...state })
        writeFileSync(`${file}.new`, text, { mode: 0o600 })
        renameSync(`${file}.new`, file)
        isKept = true
      } catch {
        isKept = false
        log('state_not_kept')
      }
    },
  }
}
