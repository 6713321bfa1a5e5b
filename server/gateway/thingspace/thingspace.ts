import type { Config } from '../config'
import { Refusal } from '../problem'
import type { Upstream } from '../upstream'
import { Trouble } from '../vendor/trouble'
import { createVendor, type Vendor, type VendorAnswer, type VendorCall } from '../vendor/vendor'
import { accessOf, refusalOf } from './access'
import { parseLongIntegersAsText } from './long-integers'
import { createSignIn, type Tokens } from './sign-in'
import { createSignInGuard } from './sign-in-guard'
import { createStateStore } from './sign-in-state'
import type { ThingSpaceService } from './thingspace-config'
import { createTokens } from './tokens'
import { readThingSpaceWords } from './words'

type Settings = Pick<Config, 'thingspace' | 'limits' | 'now' | 'log'>

type ThingSpace = Upstream & { close: () => Promise<void> }

/**
 * ThingSpace knows one user: us. Who of ours may use which of its accounts is decided here, on every
 * call, and both of its tokens are obtained and kept here: no browser ever sees one.
 */
export function createThingSpace(settings: Settings): ThingSpace {
  const { thingspace, limits, log } = settings
  const service = thingspace.service && createService(thingspace.service, settings)

  return {
    name: 'thingspace',
    admit({ accessLevel }, account) {
      const refusal = refusalOf(accessOf(thingspace, accessLevel), account)
      if (!refusal) return
      log('access_refused', { accessLevel, code: refusal.problem.code })
      throw refusal
    },
    async ask(call, _, account) {
      if (!service) throw new Error('asked without an account')
      const answer = await within(limits.totalMs, call.signal, (signal) =>
        service.call({ ...call, signal }),
      )
      // Not refused, since the document's own example does it; but nobody should have to guess.
      if (answer.ok && isOther(answer.body, account)) {
        log('thingspace_other_account', { requestId: call.requestId })
      }
      return answer
    },
    close: async () => service?.close(),
  }
}

function createService(service: ThingSpaceService, { thingspace, limits, now, log }: Settings) {
  const vendor = createVendor({
    name: 'thingspace',
    url: `${service.url}/api`,
    readWords: readThingSpaceWords,
    parse: parseLongIntegersAsText,
    limits,
    now,
  })
  const guard = createSignInGuard(createStateStore(thingspace.stateDir, service, log), limits, now)
  const signIn = createSignIn({ vendor, service, guard, now, log })
  const tokens = createTokens(signIn, guard, limits, now)

  /** A pair that is not taken is renewed once, and the request sent once more: it was not acted upon. */
  async function call(asked: VendorCall): Promise<VendorAnswer> {
    const { signal } = asked
    const first = await unlessGone(tokens.get(), signal)
    const answer = await send(vendor, asked, first)
    if (!isSignedOut(answer)) {
      tokens.prove(first)
      return answer
    }
    const second = await unlessGone(tokens.renew(first), signal)
    const again = await send(vendor, asked, second)
    if (isSignedOut(again)) {
      throw new Refusal({ code: 'upstream_error', upstream: 'thingspace', detail: 'login_useless' })
    }
    tokens.prove(second)
    return again
  }

  return { call, close: vendor.close }
}

function send(vendor: Vendor, call: VendorCall, { bearer, session }: Tokens) {
  const headers = { authorization: `Bearer ${bearer}`, 'vz-m2m-token': session }
  return vendor.call({ ...call, headers })
}

/** The status is documented nowhere for this service; the code is, for its sister. */
function isSignedOut(answer: VendorAnswer): boolean {
  if (answer.ok) return false
  const { status, word = '' } = answer.failure
  const isNo = status === 400 || status === 403
  return status === 401 || (isNo && /SessionToken\.(?:Expired|Invalid|Format)$/.test(word))
}

/** Signing in goes on when the request that asked for it has gone: others wait, and it counts. */
function unlessGone<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason)
    if (signal.aborted) leave()
    signal.addEventListener('abort', leave)
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}

/** Up to four requests of the vendor's make one answer: together they have the time of one. */
async function within<T>(
  ms: number,
  outer: AbortSignal,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const inner = new AbortController()
  const leave = () => inner.abort(outer.reason)
  const timer = setTimeout(() => inner.abort(new Trouble('upstream_timeout', 'total')), ms)
  if (outer.aborted) leave()
  outer.addEventListener('abort', leave)
  try {
    return await run(inner.signal)
  } finally {
    clearTimeout(timer)
    outer.removeEventListener('abort', leave)
  }
}

function isOther(body: unknown, account: string): boolean {
  if (typeof body !== 'object' || body === null) return false
  const named: unknown = Reflect.get(body, 'accountName')
  return typeof named === 'string' && named !== account
}
