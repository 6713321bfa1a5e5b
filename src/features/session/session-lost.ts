/**
 * Whether the session that this page works with has ended at the server. The page stays as it is
 * behind a dialog, so this is a state beside the session, not the absence of one.
 */
let lost = false
const listeners = new Set<() => void>()

export function isSessionLost(): boolean {
  return lost
}

/** Any number of answers may say so at once; the first one counts. */
export function markSessionLost(): void {
  set(true)
}

export function markSessionFound(): void {
  set(false)
}

export function subscribeSessionLost(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function set(value: boolean): void {
  if (lost === value) return
  lost = value
  for (const listener of listeners) listener()
}
