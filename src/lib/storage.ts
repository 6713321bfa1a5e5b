/**
 * All that Puls keeps in this browser, and the only module that reaches for `localStorage` and
 * `sessionStorage`. Never a token, a password or anything about a customer.
 */
export type StoredKey =
  /** `1` while a session is believed to exist, so that the boot script may ask for data at once */
  | 'session-hint'
  /** what the last user chose, for the pages before sign-in */
  | 'language'
  | 'scheme'
  | `preferences:${string}`
  /** the boxes that the user set aside: ids and reasons */
  | `asides:${string}`
  /** what was silent when a user last looked: ids and states */
  | `last-looks:${string}`

const memory = new Map<StoredKey, string | null>()

/** Storage may be blocked or full. Then a value lives as long as the page. */
export function readStored(key: StoredKey): string | null {
  const kept = memory.get(key)
  if (kept !== undefined) return kept
  try {
    return localStorage.getItem(`puls:${key}`)
  } catch {
    return null
  }
}

/** Null forgets. */
export function writeStored(key: StoredKey, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`puls:${key}`)
    else localStorage.setItem(`puls:${key}`, value)
    memory.delete(key)
  } catch {
    memory.set(key, value)
  }
}

/** Those of every user. */
export function forgetLastLooks(): void {
  for (const key of memory.keys()) if (key.startsWith('last-looks:')) memory.delete(key)
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index))
    for (const key of keys) if (key?.startsWith('puls:last-looks:')) localStorage.removeItem(key)
  } catch {
    // Where storage is blocked nothing was kept in it.
  }
}

/** Something half done, kept until its tab is closed. */
export type DraftKey = `draft:${string}`

const drafts = new Map<DraftKey, string | null>()

export function readKeptDraft(key: DraftKey): string | null {
  const kept = drafts.get(key)
  if (kept !== undefined) return kept
  try {
    return sessionStorage.getItem(`puls:${key}`)
  } catch {
    return null
  }
}

/** Null forgets. One that is too large to be kept lives as long as the page. */
export function keepDraft(key: DraftKey, value: string | null): void {
  try {
    sessionStorage.removeItem(`puls:${key}`)
    if (value !== null) sessionStorage.setItem(`puls:${key}`, value)
    drafts.delete(key)
  } catch {
    drafts.set(key, value)
  }
}

/** All that are half done, in this tab. */
export function forgetDrafts(): void {
  drafts.clear()
  try {
    const keys = Array.from({ length: sessionStorage.length }, (_, index) =>
      sessionStorage.key(index),
    )
    for (const key of keys) if (key?.startsWith('puls:draft:')) sessionStorage.removeItem(key)
  } catch {
    // Where storage is blocked nothing was kept in it.
  }
}
