/**
 * Answers that the boot script sent for with the document, waiting for the code that wants them.
 * They hang on `globalThis` because the two are separate scripts.
 */
export type BootAnswer = {
  sentAt: number
  answer: Promise<{ response: Response; receivedAt: number }>
  abort: () => void
}

declare global {
  var __puls: Map<string, BootAnswer> | undefined
}

const freshFor = 10_000

/** The answer under way for this address: once, and only while it is fresh. */
export function adopt(address: string): BootAnswer | undefined {
  const early = globalThis.__puls?.get(address)
  globalThis.__puls?.delete(address)
  return early !== undefined && Date.now() - early.sentAt < freshFor ? early : undefined
}

/** With a sign-in or a sign-out the answers still waiting become another session's. */
export function discardAnswers(): undefined {
  globalThis.__puls?.clear()
}
