import { isApiError } from './errors'
import { retryDelay, shouldRetry } from './retry'

export type Patient = {
  /** Asks, and asks again by the one retry rule. What the service wants paused waits with it. */
  ask: <Answer>(send: () => Promise<Answer>, signal: AbortSignal) => Promise<Answer>
  /** Epoch ms until which all are paused at the service's wish; null when they are not. */
  resumesAt: () => number | null
}

type Around = { onSent: () => void; onPause: () => void }

/** Shared by the requests of one complete set: one 429 holds them all, and each resumes where it was. */
export function patient({ onSent, onPause }: Around): Patient {
  let resumesAt = 0

  async function pause(until: number, signal: AbortSignal) {
    resumesAt = Math.max(resumesAt, until)
    onPause()
    await sleep(until - Date.now(), signal)
    onPause()
  }

  return {
    resumesAt: () => (resumesAt > Date.now() ? resumesAt : null),
    ask: async (send, signal) => {
      for (let failures = 0; ; failures++) {
        while (resumesAt > Date.now()) await sleep(resumesAt - Date.now(), signal)
        signal.throwIfAborted()
        onSent()
        try {
          return await send()
        } catch (error) {
          if (signal.aborted || !shouldRetry(failures, error)) throw error
          const delay = retryDelay(failures, error)
          if (isApiError(error) && error.retryAfterMs !== undefined)
            await pause(Date.now() + delay, signal)
          else await sleep(delay, signal)
        }
      }
    },
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const timer = setTimeout(done, Math.max(0, ms))
    function done() {
      signal.removeEventListener('abort', stop)
      resolve()
    }
    function stop() {
      clearTimeout(timer)
      reject(new DOMException('The set was abandoned.', 'AbortError'))
    }
    signal.addEventListener('abort', stop, { once: true })
  })
}
