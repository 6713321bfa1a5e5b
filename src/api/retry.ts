import { type ErrorCode, isApiError } from './errors'

/**
 * Only failures that time may heal. A timeout has cost the user 15 seconds already, and an
 * answer that was refused or unreadable will be so again: those are the user's to repeat.
 */
const retries: Partial<Record<ErrorCode, number>> = {
  offline: 2,
  unreachable: 2,
  upstream_unreachable: 2,
  overloaded: 2,
  rate_limited: 2,
  circuit_open: 2,
  upstream_error: 1,
}

const base = 1000
const cap = 30_000
const longestWait = 120_000

/**
 * The one retry rule, for the query client and for complete sets; only ever applied to GET.
 * `failureCount` is 0 at the first failure.
 */
export function shouldRetry(failureCount: number, error: unknown): boolean {
  if (!isApiError(error) || (error.retryAfterMs ?? 0) > longestWait) return false
  // A sign-in that was refused will be so again, and too many lock the account.
  if (error.detail?.startsWith('login_')) return false
  return failureCount < (retries[error.code] ?? 0)
}

/**
 * Milliseconds to wait: "full jitter"
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/), or what the
 * service asked for and up to a second more, so that the clients it turned away do not all
 * return at once. Always finite and bounded: a timer takes NaN or 2^31 for "now".
 */
export function retryDelay(
  failureCount: number,
  error: unknown,
  random: () => number = Math.random,
): number {
  const asked = isApiError(error) ? error.retryAfterMs : undefined
  if (asked !== undefined && asked > 0) return Math.min(asked, longestWait) + random() * base
  return random() * Math.min(cap, base * 2 ** failureCount)
}
