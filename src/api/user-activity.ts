/**
 * Whether a person is there. A session must end although the page polls, so a request that nobody
 * can have caused says so (docs/decisions/004-session.md).
 */
const awayAfterMs = 30_000

/** Opening the page is an act of its own. */
let lastAct = Date.now()

const acts = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

export function watchUserActivity(target: EventTarget): void {
  for (const act of acts) target.addEventListener(act, noteUserActivity, { passive: true })
}

export function noteUserActivity(): void {
  lastAct = Date.now()
}

export function isUserActive(now = Date.now()): boolean {
  return now - lastAct < awayAfterMs
}
