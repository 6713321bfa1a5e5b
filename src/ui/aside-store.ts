import { lastingAsides, readAsides } from '#/lib/set-asides'
import type { Asides } from '#/lib/set-asides'
import { readStored, writeStored } from '#/lib/storage'
import { preferenceOwner, subscribePreferences } from './preference-store'
import { subscribeTicks, tickedNow } from './ticking'

/**
 * The boxes that whoever is signed in has set aside, kept per user in this browser. They end by the
 * server's clock, as everything on the page is as old as the server says.
 */
let current: { owner: string | null; text: string | null; asides: Asides } | null = null
const listeners = new Set<() => void>()

/** The same object until something is set aside, comes back or ends. */
export function asides(): Asides {
  const now = tickedNow('server')
  const known = current?.owner === preferenceOwner() ? current : read(now)
  const lasting = lastingAsides(known.asides, now)
  current = lasting === known.asides ? known : { ...known, asides: lasting }
  return lasting
}

/**
 * Changes what is kept now: another tab may have written it since anybody here looked. Undefined leaves
 * it as it is; answers whether it was changed.
 */
export function changeAsides(change: (kept: Asides) => Asides | undefined): boolean {
  const owner = preferenceOwner()
  const next = change(read(tickedNow('server')).asides)
  if (next === undefined) return false
  if (owner !== null) writeStored(keyOf(owner), JSON.stringify(next.list))
  changed()
  return true
}

/** Forgets what the current user has set aside. */
export function forgetAsides(): void {
  const owner = preferenceOwner()
  if (owner !== null) writeStored(keyOf(owner), null)
  changed()
}

export function subscribeAsides(listener: () => void): () => void {
  function reread() {
    dropStale()
    listener()
  }
  // What was kept may have changed while nobody listened.
  dropStale()
  // Another user, and another tab of this one: what tells of either tells it of the preferences.
  const leave = [subscribePreferences(reread), subscribeTicks(listener)]
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    for (const each of leave) each()
  }
}

function dropStale(): void {
  if (current !== null && current.text !== kept(current.owner)) current = null
}

function changed(): void {
  current = null
  for (const listener of listeners) listener()
}

function read(now: number) {
  const owner = preferenceOwner()
  const text = kept(owner)
  return { owner, text, asides: readAsides(parsed(text), now) }
}

function kept(owner: string | null): string | null {
  return owner === null ? null : readStored(keyOf(owner))
}

function keyOf(owner: string) {
  return `asides:${owner}` as const
}

/** Nothing when nothing, or nothing readable, is kept. */
function parsed(text: string | null): unknown {
  try {
    return text === null ? [] : JSON.parse(text)
  } catch {
    return []
  }
}
