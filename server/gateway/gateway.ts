import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { listen } from '../shared/listen'
import { createApi } from './api'
import type { Config } from './config'
import { createCspReports } from './csp-report'
import { inspect, isApiPath, newRequestId, prepare } from './front-door'
import { telecomxOperations } from './operations/telecomx'
import { thingspaceOperations } from './operations/thingspace'
import { createOrigins } from './origins'
import { problemResponse } from './problem'
import { answerRawErrors } from './raw-errors'
import { baseHeaders } from './security-headers'
import { createRateLimit } from './session/rate'
import { createSealer, rememberUnsealed } from './session/seal'
import { createSessionRoutes } from './session/session-routes'
import { createSessions } from './session/sessions'
import { createSignedOut } from './session/signed-out'
import { createSite } from './site'
import { extend } from './vendor/telecomx-auth'
import { accessOf } from './thingspace/access'
import { createThingSpace } from './thingspace/thingspace'
import { asTheUser } from './upstream'
import { createVendor } from './vendor/vendor'

export type Gateway = { url: string; port: number; close: () => Promise<void> }

export async function startGateway(config: Config): Promise<Gateway> {
  const { limits, log, now, publicOrigins } = config
  let origins = createOrigins(publicOrigins, config.port)
  const telecomx = createVendor({ name: 'telecomx', ...config.telecomx, limits, now })
  const sealer = rememberUnsealed(createSealer(config.session.secrets))
  const bounds = {
    idleMs: config.session.idleMinutes * 60_000,
    absoluteMs: limits.absoluteMs,
  }
  const sessions = createSessions({
    sealer,
    bounds,
    signedOut: createSignedOut(now),
    renewalEveryMs: limits.renewalEveryMs,
    renewalWaitMs: limits.renewalWaitMs,
    // Not the asking request's: others wait for it as well.
    extend: (token) =>
      extend(telecomx, token, { requestId: newRequestId(), signal: new AbortController().signal }),
    now,
    log,
  })
  const thingspace = createThingSpace(config)
  const api = createApi({
    origins: () => origins,
    sessions,
    sessionRoutes: createSessionRoutes({
      sessions,
      sealer,
      vendor: telecomx,
      bounds,
      accessTo: (level) => accessOf(config.thingspace, level),
      limits,
      now,
      log,
    }),
    rate: createRateLimit(limits, now),
    operations: [
      ...telecomxOperations.map((operation) => ({ operation, upstream: asTheUser(telecomx) })),
      ...thingspaceOperations.map((operation) => ({ operation, upstream: thingspace })),
    ],
    limits,
    log,
  })
  const site = await createSite({
    clientDir: builtClient(config.clientDir),
    demoUsers: config.demoUsers,
    cspReport: createCspReports(log, limits.bodyBytes, now),
  })

  const listening = await listen(
    (request, env) => {
      const { incoming, outgoing } = env
      const requestId = prepare(incoming, outgoing)
      const problem = inspect(incoming, origins, limits)
      if (!problem) {
        const routes = isApiPath(incoming.url ?? '') ? api : site
        return routes.fetch(request, { ...env, requestId })
      }
      log('request_refused', { requestId, status: problem.status ?? 0, code: problem.code })
      outgoing.setHeader('connection', 'close')
      return problemResponse(problem, requestId)
    },
    {
      host: config.host,
      port: config.port,
      serverOptions: {
        insecureHTTPParser: false,
        maxHeaderSize: limits.headerBytes,
        headersTimeout: limits.headersMs,
        requestTimeout: limits.requestMs,
        connectionsCheckingInterval: 5000,
        keepAliveTimeout: 65_000,
        // A request without Host is refused by us, with our headers.
        requireHostHeader: false,
      },
      onRequestError: () => unroutable(),
    },
  )
  origins = createOrigins(publicOrigins, listening.port)
  answerRawErrors(listening.server, log, limits.urlBytes)

  return {
    url: listening.url,
    port: listening.port,
    async close() {
      await listening.close(limits.drainMs)
      await Promise.all([telecomx.close(), thingspace.close()])
    },
  }
}

/** A target that no URL can be made of: it never reaches the checks above. */
function unroutable(): Response {
  const requestId = newRequestId()
  const response = problemResponse({ code: 'bad_request' }, requestId)
  response.headers.set('x-request-id', requestId)
  for (const [name, value] of baseHeaders) response.headers.set(name, value)
  response.headers.set('connection', 'close')
  return response
}

/** Without a build (as under the dev server, which has its own document) only the API answers. */
function builtClient(directory: string | null): string | null {
  return directory !== null && existsSync(join(directory, 'index.html')) ? directory : null
}
