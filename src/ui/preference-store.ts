import { readPreferences } from '#/lib/preferences'
import type { Preferences } from '#/lib/preferences'
import { readStored, writeStored } from '#/lib/storage'

/**
 * The preferences of whoever is signed in, kept per user in this browser. Language and colour
 * scheme are also kept for the browser itself, for the pages before sign-in.
 */
let owner: string | null = null
let current: Preferences | null = null
const listeners = new Set<() => void>()

/** Called as soon as it is known who is signed in (null: nobody), before anything is rendered. */
export function openPreferences(userId: string | null): void {
  if (userId === owner) return
  owner = userId
  changed()
}

/** Whose they are; null: nobody has signed in. */
export function preferenceOwner(): string | null {
  return owner
}

/** The same object until something changes. */
export function preferences(): Preferences {
  current ??= read()
  return current
}

export function changePreferences(changes: Partial<Preferences>): void {
  const next = { ...preferences(), ...changes }
  if (owner !== null) writeStored(`preferences:${owner}`, JSON.stringify(next))
  keepForBrowser(next)
  changed()
}

/** Forgets all that this browser keeps of the current user, and of the browser itself. */
export function forgetPreferences(): void {
  if (owner !== null) writeStored(`preferences:${owner}`, null)
  writeStored('language', null)
  writeStored('scheme', null)
  changed()
}

export function subscribePreferences(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', changed)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('storage', changed)
  }
}

function changed(): void {
  current = null
  for (const listener of listeners) listener()
}

function read(): Preferences {
  const forBrowser = { language: readStored('language'), colorScheme: readStored('scheme') }
  const own = owner === null ? null : parsed(readStored(`preferences:${owner}`))
  return readPreferences(own ?? forBrowser)
}

function keepForBrowser({ language, colorScheme }: Preferences): void {
  writeStored('language', language)
  writeStored('scheme', colorScheme === 'system' ? null : colorScheme)
}

/** Null when nothing, or nothing readable, is kept. */
function parsed(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
