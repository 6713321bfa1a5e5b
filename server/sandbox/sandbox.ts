import { ServerResponse } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { listen, type Listening } from '../shared/listen'
import { createClock } from './clock'
import { createControl } from './control'
import { createFaultList, type Taken } from './fault-list'
import { bendAnswer, replacesBody, type Answer } from './fault-answer'
import { isAboutTheWire, sendByHand } from './fault-wire'
import { defaultOptions, type SandboxOptions } from './options'
import { createStats } from './stats'
import { plantFleet } from './telecomx/fleet'
import { moveRows } from './telecomx/move-rows'
import { telecomxRoutes } from './telecomx/routes'
import type { Telecomx } from './telecomx/telecomx'
import { createTokens } from './telecomx/tokens'
import { seedUsers, type User } from './telecomx/users'
import { accountNames } from './thingspace/accounts'
import { credentials } from './thingspace/credentials'
import { plantEstate } from './thingspace/estate'
import { pairOf } from './thingspace/refusal'
import { isThingspace, thingspaceRoutes } from './thingspace/routes'
import { createSignIns } from './thingspace/sign-ins'
import type { Thingspace } from './thingspace/thingspace'

export type Sandbox = {
  /** In the same process, as tests use it; faults of the connection itself need a real one. */
  fetch: (request: Request, env?: object) => Promise<Response>
  demoUsers: () => { username: string; password: string; label: string }[]
  /** What a client of ThingSpace is set up with. */
  demoService: () => DemoService
  listen: (port: number) => Promise<Listening>
  close: () => void
}

type DemoService = {
  key: string
  secret: string
  username: string
  password: string
  accounts: readonly string[]
}

/** Both vendors in one process, each at its documented paths. */
export function createSandbox(given: Partial<SandboxOptions> = {}): Sandbox {
  const options = { ...defaultOptions, ...given }
  const clock = createClock(options)
  const fleet = plantFleet(options, clock.now())
  const telecomx: Telecomx = {
    fleet,
    clock,
    tokens: createTokens(),
    users: seedUsers(fleet.tree, options.seed),
    extend: options.extend,
    access: options.access,
  }
  const thingspace: Thingspace = {
    estate: plantEstate(options, clock.now()),
    clock,
    signIns: createSignIns(),
  }
  const faults = createFaultList()
  const stats = createStats()
  const ofTelecomx = telecomxRoutes(telecomx)
  const ofThingspace = thingspaceRoutes(thingspace)
  const control = createControl({ faults, stats, telecomx, thingspace })

  async function answer(request: Request, env: object): Promise<Response> {
    const url = new URL(request.url)
    if (url.pathname.startsWith('/__sandbox/')) return control.fetch(request, env)
    const outgoing = outgoingOf(env)
    const seen = stats.begin(request, url, outgoing)
    const taken = faults.take({
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
    })
    const response =
      taken === undefined
        ? stamped(await ask(request, env), clock.now())
        : await suffer(taken, request, env, outgoing)
    stats.answered(seen, statusOf(response, request, outgoing), outgoing)
    return response
  }

  function ask(request: Request, env: object): Response | Promise<Response> {
    const { pathname } = new URL(request.url)
    return (isThingspace(pathname) ? ofThingspace : ofTelecomx).fetch(request, env)
  }

  async function suffer(
    { action, failed }: Taken,
    request: Request,
    env: object,
    outgoing: ServerResponse | undefined,
  ): Promise<Response> {
    if (action.hang === true) await gone(request.signal)
    if (action.delayMs !== undefined) await pause(action.delayMs, request.signal)
    // Whoever asked has left: nobody is there to answer, and no row is moved.
    if (request.signal.aborted) return new Response(null, { status: 503 })
    const isFirmware = isThingspace(new URL(request.url).pathname)
    const { insertBefore = 0, deleteBefore = 0 } = action
    const moves = { insert: insertBefore, remove: deleteBefore }
    const moved = isFirmware ? cannotMove(moves) : moveRows(telecomx, request, moves)
    if (moved !== undefined) failed(moved)

    const truth = replacesBody(action) ? new Response() : await ask(request, env)
    const date = clock.now() + (action.dateSkewMs ?? 0)
    const told = await inFull(stamped(truth, date))
    let bent: Answer = told
    try {
      bent = bendAnswer(told, action, isFirmware ? pairOf : undefined)
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error))
    }
    if (outgoing !== undefined && isAboutTheWire(action)) return sendByHand(outgoing, bent, action)
    if (outgoing !== undefined) outgoing.sendDate = false
    const empty = [204, 205, 304].includes(bent.status)
    return new Response(empty ? null : bent.body, { status: bent.status, headers: bent.headers })
  }

  return {
    fetch: (request, env = {}) => answer(request, env),
    demoUsers: () =>
      telecomx.users.filter((user) => user.demo).map((user) => demoUser(user, telecomx)),
    listen: (port) =>
      listen(answer, {
        host: '127.0.0.1',
        port,
        portVariable: 'SANDBOX_PORT',
        // Longer than any client keeps an idle connection, so that none is closed under its hands.
        serverOptions: { keepAliveTimeout: 65_000 },
      }),
    demoService: () => ({ ...credentials, accounts: accountNames }),
    close: () => {
      fleet.db.close()
      thingspace.estate.db.close()
    },
  }
}

/** Rows that come and go are for lists paged by offset; a list paged by a cursor loses none by them. */
function cannotMove({ insert, remove }: { insert: number; remove: number }): string | undefined {
  return insert + remove === 0 ? undefined : 'no rows to move in a list that a cursor pages'
}

function demoUser({ username, password, accessLevel, customer }: User, { fleet }: Telecomx) {
  const row = fleet.db.get<{ name: string }>('SELECT name FROM customers WHERE seq = ?', [customer])
  return { username, password, label: `${accessLevel} · ${row?.name ?? ''}` }
}

/** What the other side was told; null if it was gone, or its connection reset, before that. */
function statusOf(response: Response, request: Request, outgoing: ServerResponse | undefined) {
  if (request.signal.aborted) return null
  if (response !== RESPONSE_ALREADY_SENT) return response.status
  return outgoing?.headersSent === true ? outgoing.statusCode : null
}

function stamped(response: Response, at: number): Response {
  response.headers.set('date', new Date(at).toUTCString())
  return response
}

async function inFull(response: Response): Promise<Answer> {
  const body = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, body }
}

function outgoingOf(env: object): ServerResponse | undefined {
  return 'outgoing' in env && env.outgoing instanceof ServerResponse ? env.outgoing : undefined
}

/** Until the other side goes away. */
function gone(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([over, gone(signal)])
  clearTimeout(timer)
}
