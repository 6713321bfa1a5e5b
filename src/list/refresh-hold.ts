const holders = new Set<object>()
const listeners = new Set<() => void>()

/** Whether lists do not ask again by themselves: rows are selected, and somebody works on them. */
export function isRefreshHeld(): boolean {
  return holders.size > 0
}

export function subscribeRefreshHold(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Answers whether that made a difference to the page. */
export function setRefreshHold(holder: object, holds: boolean): boolean {
  const before = isRefreshHeld()
  if (holds) holders.add(holder)
  else holders.delete(holder)
  if (isRefreshHeld() === before) return false
  for (const listener of listeners) listener()
  return true
}
