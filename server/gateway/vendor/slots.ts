import { Refusal } from '../problem'

/**
 * How many requests one vendor gets from us at once. The rest wait in line, not long and not many:
 * an honest "try again in two seconds" beats an answer that comes after its reader has gone.
 */
export type Slots = {
  /** Resolves to what gives the place back. */
  take: (signal: AbortSignal) => Promise<() => void>
}

type Waiting = { enter: () => void }

export function createSlots(limits: { sockets: number; queue: number; queueMs: number }): Slots {
  const line = new Set<Waiting>()
  let busy = 0

  function leave() {
    busy -= 1
    const [next] = line
    if (!next) return
    line.delete(next)
    next.enter()
  }

  function occupy(): () => void {
    busy += 1
    let taken = true
    return () => {
      if (taken) leave()
      taken = false
    }
  }

  function wait(signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', give)
        line.delete(waiting)
      }
      const give = () => {
        settle()
        reject(signal.aborted ? signal.reason : overloaded())
      }
      const waiting: Waiting = {
        enter: () => {
          settle()
          resolve(occupy())
        },
      }
      const timer = setTimeout(give, limits.queueMs)
      signal.addEventListener('abort', give)
      line.add(waiting)
    })
  }

  return {
    async take(signal) {
      signal.throwIfAborted()
      if (busy < limits.sockets) return occupy()
      if (line.size >= limits.queue) throw overloaded()
      return wait(signal)
    },
  }
}

function overloaded(): Refusal {
  return new Refusal({ code: 'overloaded', retryAfterMs: 2000 })
}
