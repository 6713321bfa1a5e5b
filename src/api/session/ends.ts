import { readHttpDate, readInstant } from '#/lib/dates'

/**
 * When the session ends, as the gateway says with every answer: the user's own requests move
 * it, so no single answer can be kept for it.
 */
let endsAt: number | null = null
let noted: { order: number; header: string | null } = { order: 0, header: null }
const listeners = new Set<() => void>()

/**
 * Epoch milliseconds by this computer's clock, right or wrong, since that is the clock beside
 * which the time is shown; null when the session never ends, or there is none.
 */
export function sessionEndsAt(): number | null {
  return endsAt
}

export function subscribeSessionEnds(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Answers may overtake each other: the request sent last was told the truth. */
export function noteSessionEnds(order: number, receivedAt: number, response: Response): void {
  const { headers, ok, status } = response
  const header = headers.get('x-session-ends-at')
  // Silence means "no end" only from the gateway itself, not from a proxy in front that failed.
  const telling = header !== null || ok || status === 401
  if (!telling || order < noted.order) return
  const known = header === noted.header
  noted = { order, header }
  if (known) return
  const end = readInstant(header)
  const gatewayNow = readHttpDate(headers.get('date')) ?? receivedAt
  endsAt = end.kind === 'instant' ? end.at - gatewayNow + receivedAt : null
  for (const listener of listeners) listener()
}
