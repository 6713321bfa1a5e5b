import { useSyncExternalStore } from 'react'
import styles from './heard.module.css'

let said = ''
const listeners = new Set<() => void>()

/**
 * Tells who listens to the page what an eye sees by itself. An empty text takes it back, so that the
 * same words can be said again.
 */
export function announce(text: string): void {
  said = text
  for (const listener of listeners) listener()
}

/** One for all, and always there: a region that comes with its words is not read out. */
export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => said)
  return (
    <p className={styles.heard} role="status">
      {text}
    </p>
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
