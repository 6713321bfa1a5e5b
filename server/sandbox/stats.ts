import type { ServerResponse } from 'node:http'

/** What was asked of the vendors' part of the sandbox; its own control routes are not counted. */
export type Seen = {
  method: string
  path: string
  query: Record<string, string>
  headers: Record<string, string>
  /** Null while it is unanswered. */
  status: number | null
  /** The other side was gone before the answer had left. */
  aborted: boolean
  /** Real time, for gaps between requests. */
  at: number
  /** Null while it is open. */
  endedAt: number | null
}

export type Stats = {
  begin: (request: Request, url: URL, outgoing: ServerResponse | undefined) => Seen
  answered: (seen: Seen, status: number | null, outgoing: ServerResponse | undefined) => void
  read: () => {
    requests: number
    byPath: Record<string, number>
    open: number
    maxOpen: number
    last: Seen[]
  }
  reset: () => void
}

const kept = 200

export function createStats(): Stats {
  let requests = 0
  let maxOpen = 0
  let byPath = new Map<string, number>()
  let last: Seen[] = []
  const open = new Set<Seen>()

  function end(seen: Seen) {
    seen.endedAt = Date.now()
    open.delete(seen)
  }

  return {
    begin: (request, url, outgoing) => {
      const seen: Seen = {
        method: request.method,
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: Object.fromEntries(request.headers),
        status: null,
        aborted: false,
        at: Date.now(),
        endedAt: null,
      }
      requests += 1
      byPath.set(seen.path, (byPath.get(seen.path) ?? 0) + 1)
      last = [seen, ...last.slice(0, kept - 1)]
      open.add(seen)
      maxOpen = Math.max(maxOpen, open.size)
      outgoing?.once('close', () => {
        seen.aborted = !outgoing.writableFinished
        end(seen)
      })
      return seen
    },
    answered: (seen, status, outgoing) => {
      seen.status = status
      // Over a socket a request is open until its last byte has left.
      if (outgoing === undefined) end(seen)
    },
    read: () => ({
      requests,
      byPath: Object.fromEntries(byPath),
      open: open.size,
      maxOpen,
      last: [...last],
    }),
    // What is still open stays so: a reset must not hide a request that nobody ended.
    reset: () => {
      requests = 0
      maxOpen = open.size
      byPath = new Map()
      last = []
    },
  }
}
