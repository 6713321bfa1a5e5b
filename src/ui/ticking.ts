/**
 * One timer for everything on the page that shows an age. It stands still in a hidden tab, and
 * catches up the moment the tab is looked at.
 */
export type Clock = 'browser' | 'server'

const everyMs = 1_000
const longestRenderMs = 5_000
const listeners = new Set<() => void>()
let serverNow = Date.now
let timer: ReturnType<typeof setInterval> | undefined
let captured = { browser: 0, server: 0 }

/** Who knows the server's time, and says when it turned out to be another; told once, at the start. */
export function setServerClock(
  now: () => number,
  subscribe: (listener: () => void) => unknown,
): void {
  serverNow = now
  subscribe(tick)
}

export function subscribeTicks(listener: () => void): () => void {
  if (listeners.size === 0) start()
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) stop()
  }
}

/**
 * Epoch milliseconds of the last tick. It does not move while a page renders, however long that
 * takes: React draws the whole page again when what it has read moves meanwhile.
 */
export function tickedNow(clock: Clock): number {
  if (Math.abs(Date.now() - captured.browser) >= longestRenderMs) capture()
  return captured[clock]
}

function capture(): void {
  captured = { browser: Date.now(), server: serverNow() }
}

function tick(): void {
  capture()
  for (const listener of listeners) listener()
}

function start(): void {
  document.addEventListener('visibilitychange', followVisibility)
  followVisibility()
}

function stop(): void {
  document.removeEventListener('visibilitychange', followVisibility)
  clearInterval(timer)
}

function followVisibility(): void {
  clearInterval(timer)
  if (document.visibilityState === 'hidden') return
  timer = setInterval(tick, everyMs)
  tick()
}
