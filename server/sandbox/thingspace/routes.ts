import { Hono, type Context } from 'hono'
import { listDevices } from './devices'
import { listFirmware } from './firmware'
import { ServiceRefusal } from './refusal'
import { listByStatus, listHistory } from './reports'
import { issueToken, login, logout } from './sign-in'
import { listLicences, readSubscription } from './subscriptions'
import type { Thingspace } from './thingspace'
import { changeUpgrade, deleteUpgrade, readUpgrade, scheduleUpgrade } from './upgrades'

/** Everything below these is ThingSpace's. */
export function isThingspace(path: string): boolean {
  return /^\/api\/(?:fota|ts|m2m)\//.test(path)
}

/** The vendor's operations at the vendor's paths. What is not here answers 501 and says what was asked for. */
export function thingspaceRoutes(thingspace: Thingspace): Hono {
  const app = new Hono().basePath('/api')
  app.use((c, next) => (c.req.method === 'HEAD' ? Promise.resolve(notImplemented(c)) : next()))
  app.post('/ts/v1/oauth2/token', issueToken(thingspace))
  app.post('/m2m/v1/session/login', login(thingspace))
  app.post('/m2m/v1/session/logout', logout(thingspace))

  app.get('/fota/v1/devices/:account/index/:startIndex', listDevices(thingspace))
  app.get('/fota/v1/firmware/:account', listFirmware(thingspace))
  app.post('/fota/v1/upgrades', scheduleUpgrade(thingspace))
  const upgrade = '/fota/v1/upgrades/:accountName/upgrade/:upgradeId'
  app.get(upgrade, readUpgrade(thingspace))
  app.put(upgrade, changeUpgrade(thingspace))
  app.delete(upgrade, deleteUpgrade(thingspace))
  app.get(
    '/fota/v1/reports/:account/status/:upgradeStatus/index/:startIndex',
    listByStatus(thingspace),
  )
  app.get('/fota/v1/reports/:account/devices/:deviceId', listHistory(thingspace))
  app.get('/fota/v1/subscriptions/:account', readSubscription(thingspace))
  app.get('/fota/v1/licenses/:account/index/:startIndex', listLicences(thingspace))

  app.notFound(notImplemented)
  app.onError((error, c) => {
    if (error instanceof ServiceRefusal) {
      if ('error' in error.body && error.status === 401) c.header('www-authenticate', 'Basic')
      return c.json(error.body, error.status)
    }
    console.error(error)
    return c.json({ errorCode: 'INTERNAL_SYSTEM_ERROR', errorMessage: 'internal error' }, 500)
  })
  return app
}

function notImplemented(c: Context): Response {
  const operation = `${c.req.method} ${c.req.path}`
  return c.json({ errorCode: 'NOT_IMPLEMENTED', errorMessage: 'not implemented', operation }, 501)
}
