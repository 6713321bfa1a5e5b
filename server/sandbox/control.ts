import { Hono, type Context } from 'hono'
import * as v from 'valibot'
import { parseInstant } from '../shared/env'
import { readFaults, whatIsWrong } from './fault'
import type { FaultList } from './fault-list'
import { isLoopback, remoteAddress } from './remote-address'
import type { Stats } from './stats'
import { listOf } from './telecomx/device-store'
import { describeFaultyOrders } from './telecomx/faulty-orders'
import { describeOutdatedApps } from './telecomx/outdated-apps'
import { setDeleted } from './telecomx/move-customers'
import { moveDevices } from './telecomx/move-devices'
import { startOutage, undoAll } from './telecomx/outage'
import type { Telecomx } from './telecomx/telecomx'
import { describeEstate } from './thingspace/describe-estate'
import type { Thingspace } from './thingspace/thingspace'
import { undoUpgrades } from './thingspace/upgrade-store'

const day = 24 * 60 * 60_000

const ms = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4000 * day))

const clockBody = v.strictObject({
  /** Stands at this instant; null runs again. */
  frozenAt: v.optional(
    v.nullable(v.pipe(v.string(), v.check(isInstant, 'an instant like 2026-01-16T10:45:00Z'))),
  ),
  /** So much later, standing or running: what upgrades need to go on. Tokens do not age by it. */
  advanceMs: v.optional(ms),
  /** Tokens age by the real clock; these make them older, one vendor's or the other's. */
  advanceTokensMs: v.optional(ms),
  advanceThingspaceTokensMs: v.optional(ms),
})

/** Without it, TelecomX's. */
const tokensBody = v.optional(
  v.strictObject({ thingspace: v.picklist(['bearer', 'session', 'both']) }),
)

const outageBody = v.strictObject({
  customerId: v.string(),
  /** How long ago it began; 0 is now. */
  minutesAgo: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
})

const outagesBody = v.strictObject({
  customerIds: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(100_000)),
  minutesAgo: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
})

const moved = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)), 0)

const devicesBody = v.strictObject({ customerId: v.string(), insert: moved, remove: moved })

const customerBody = v.strictObject({ customerId: v.string(), deleted: v.boolean() })

/** What tests and demonstrations ask of the sandbox itself, from this machine only. */
export function createControl(parts: {
  faults: FaultList
  stats: Stats
  telecomx: Telecomx
  thingspace: Thingspace
}): Hono {
  const { faults, stats, telecomx, thingspace } = parts
  const { signIns, estate } = thingspace
  const { clock, fleet, tokens } = telecomx
  const app = new Hono().basePath('/__sandbox')

  app.use(async (c, next) => {
    if (!isLoopback(remoteAddress(c.env))) return c.json({ message: 'loopback only' }, 403)
    return next()
  })

  app.get('/stats', (c) => c.json({ ...stats.read(), faultsFired: faults.fired() }))
  app.get('/faults', (c) => c.json(faults.faults()))
  app.put('/faults', async (c) => {
    const read = readFaults(await readBody(c))
    if ('wrong' in read) return c.json({ message: read.wrong }, 400)
    faults.set(read.faults)
    return c.json({ faults: read.faults.length })
  })

  const time = () => ({
    now: new Date(clock.now()).toISOString(),
    frozen: clock.frozenAt() !== null,
  })
  app.get('/clock', (c) => c.json(time()))
  app.put('/clock', async (c) => {
    const read = v.safeParse(clockBody, await readBody(c))
    if (!read.success) return c.json({ message: read.issues.map(whatIsWrong).join('; ') }, 400)
    const { frozenAt, advanceMs, advanceTokensMs, advanceThingspaceTokensMs } = read.output
    if (frozenAt !== undefined)
      clock.freeze(frozenAt === null ? null : (parseInstant(frozenAt) ?? null))
    clock.advance(advanceMs ?? 0)
    tokens.advance(advanceTokensMs ?? 0)
    signIns.advance(advanceThingspaceTokensMs ?? 0)
    return c.json(time())
  })
  app.post('/expire-tokens', async (c) => {
    const read = v.safeParse(tokensBody, await readBody(c))
    if (!read.success) return c.json({ message: read.issues.map(whatIsWrong).join('; ') }, 400)
    if (read.output === undefined) return c.json({ expired: tokens.expireAll() })
    const which = read.output.thingspace
    const kinds = which === 'both' ? (['bearer', 'session'] as const) : ([which] as const)
    const expired = kinds.reduce((count, kind) => count + signIns.expire(kind), 0)
    return c.json({ expired })
  })

  const seqOf = (customerId: string) =>
    fleet.db.get<{ seq: number }>('SELECT seq FROM customers WHERE id = ?', [customerId])?.seq

  /** The change that a body asks for on one customer: 400 with what is wrong, or what it did. */
  async function onCustomer<Body extends { customerId: string }>(
    c: Context,
    schema: v.GenericSchema<unknown, Body>,
    change: (customer: number, body: Body) => object,
  ) {
    const read = v.safeParse(schema, await readBody(c))
    if (!read.success) return c.json({ message: read.issues.map(whatIsWrong).join('; ') }, 400)
    const seq = seqOf(read.output.customerId)
    if (seq === undefined) return c.json({ message: 'customerId: no such customer' }, 400)
    try {
      return c.json(change(seq, read.output))
    } catch (error) {
      return c.json({ message: error instanceof Error ? error.message : String(error) }, 400)
    }
  }

  app.get('/outages', (c) => c.json(fleet.outages.map((outage) => outageRow(telecomx, outage))))
  app.put('/outage', (c) =>
    onCustomer(c, outageBody, (customer, { minutesAgo }) => {
      const at = clock.now() - Math.round(minutesAgo * 60_000)
      return { devices: startOutage(fleet, customer, at) }
    }),
  )
  app.put('/outages', async (c) => {
    const read = v.safeParse(outagesBody, await readBody(c))
    if (!read.success) return c.json({ message: read.issues.map(whatIsWrong).join('; ') }, 400)
    const known = read.output.customerIds.map(seqOf).filter((seq) => seq !== undefined)
    if (known.length < read.output.customerIds.length) {
      return c.json({ message: 'customerIds: no such customer' }, 400)
    }
    const at = clock.now() - Math.round(read.output.minutesAgo * 60_000)
    return c.json({ devices: known.reduce((sum, seq) => sum + startOutage(fleet, seq, at), 0) })
  })
  app.put('/devices', (c) =>
    onCustomer(c, devicesBody, (customer, { insert, remove }) =>
      moveDevices(fleet, listOf(customer), { insert, remove }, clock.now()),
    ),
  )
  app.put('/customer', (c) =>
    onCustomer(c, customerBody, (customer, { deleted }) => ({
      changed: setDeleted(fleet, customer, deleted),
    })),
  )

  app.get('/fleet', (c) =>
    c.json({ ...describeFleet(telecomx), thingspace: describeEstate(thingspace) }),
  )
  app.post('/reset', (c) => {
    undoAll(fleet)
    undoUpgrades(estate)
    faults.set([])
    stats.reset()
    clock.reset()
    tokens.reset()
    signIns.reset()
    return c.json(time())
  })
  app.notFound((c) => c.json({ message: `no control ${c.req.method} ${c.req.path}` }, 404))
  return app
}

/** For tests and the bench: who there is to ask for. */
function describeFleet({ fleet, users, clock }: Telecomx) {
  const { db } = fleet
  const customers = 'SELECT id, name, devices FROM customers'
  return {
    customers: db.get('SELECT count(*) AS count FROM customers')?.['count'],
    devices: db.get('SELECT count(*) AS count FROM devices WHERE customer >= 0')?.['count'],
    orders: fleet.orders.list.length,
    faultyOrders: describeFaultyOrders(fleet, clock.now()),
    outdatedApps: describeOutdatedApps(fleet, clock.now()),
    largest: db.get(`${customers} ORDER BY devices DESC, seq LIMIT 1`),
    users: users.map(({ username, accessLevel, customer, demo }) => ({
      username,
      accessLevel,
      demo,
      customer: db.get(`${customers} WHERE seq = ?`, [customer]),
    })),
  }
}

function outageRow({ fleet }: Telecomx, { customer, at }: { customer: number; at: number }) {
  const row = fleet.db.get('SELECT id AS customerId, name, devices FROM customers WHERE seq = ?', [
    customer,
  ])
  return { ...row, at: new Date(at).toISOString() }
}

async function readBody(c: Context): Promise<unknown> {
  return c.req.json().catch(() => undefined)
}

/** Within reach of `Date`, and after the fleet's oldest silences. */
function isInstant(text: string): boolean {
  const at = parseInstant(text)
  return at !== undefined && at > 10_000 * day && at < 60_000 * day
}
