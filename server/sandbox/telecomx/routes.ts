import { Hono, type Context } from 'hono'
import { getWhitelistedApp, listWhitelistedApps } from './app-whitelist'
import { login, logout, validateToken } from './auth'
import { listCustomers } from './customer'
import { listFlexcareDevices } from './flexcare-device'
import { listOrders } from './order'
import { Refusal } from './refusal'
import type { Telecomx } from './telecomx'

/** The vendor's operations at the vendor's paths. What is not here answers 501 and says what was asked for. */
export function telecomxRoutes(telecomx: Telecomx): Hono {
  const app = new Hono()
  // hono would answer HEAD like GET, and HEAD /auth/logout is no operation of the vendor.
  app.use((c, next) => (c.req.method === 'HEAD' ? Promise.resolve(notImplemented(c)) : next()))
  app.post('/auth/login', login(telecomx))
  app.get('/auth/validateToken', validateToken(telecomx))
  app.get('/auth/logout', logout(telecomx))
  app.get('/customer', listCustomers(telecomx))
  app.get('/flexcare/device', listFlexcareDevices(telecomx))
  app.get('/iptv/appwhitelist', listWhitelistedApps(telecomx))
  app.get('/iptv/appwhitelist/:id', getWhitelistedApp(telecomx))
  app.get('/iptv/flexcareorder', listOrders(telecomx))

  app.notFound(notImplemented)
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.json({ message: error.word }, error.status)
    console.error(error)
    return c.json({ message: 'internal_error' }, 500)
  })
  return app
}

function notImplemented(c: Context): Response {
  return c.json({ message: 'not_implemented', operation: `${c.req.method} ${c.req.path}` }, 501)
}
