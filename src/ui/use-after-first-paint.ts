import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let painted = false
let asked = false

/**
 * Whether the page has been on the screen since the document came. What is asked for beside the rows
 * waits for that: to start a dozen requests takes as long as to draw a screen of rows.
 */
export function useAfterFirstPaint(): boolean {
  return useSyncExternalStore(subscribe, () => painted)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (!asked) {
    asked = true
    requestAnimationFrame(() => setTimeout(say))
  }
  return () => listeners.delete(listener)
}

function say(): void {
  painted = true
  for (const listener of listeners) listener()
}
