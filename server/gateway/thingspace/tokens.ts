import type { Limits } from '../policy'
import type { SignInGuard } from './sign-in-guard'
import type { SignIn, Tokens } from './sign-in'

/** The one pair of tokens that all requests share. */
export type TokenHolder = {
  get: () => Promise<Tokens>
  /** Others, instead of a pair that the vendor takes no more; of twenty that ask, one signs in. */
  renew: (used: Tokens) => Promise<Tokens>
  /** The vendor has taken it. */
  prove: (tokens: Tokens) => void
}

export function createTokens(
  signIn: SignIn,
  guard: SignInGuard,
  limits: Pick<Limits, 'tokenSpareMs'>,
  now: () => number,
): TokenHolder {
  let current: Tokens | null = null
  let proven: Tokens | null = null
  let underWay: Promise<Tokens> | null = null

  function obtain(from: Promise<Tokens>): Promise<Tokens> {
    underWay = from
      .then((tokens) => (current = tokens))
      .finally(() => {
        underWay = null
      })
    return underWay
  }

  async function get(): Promise<Tokens> {
    if (underWay) return underWay
    if (!current) return obtain(signIn.whole())
    const { bearerEndsAt } = current
    const isOver = bearerEndsAt !== null && bearerEndsAt - limits.tokenSpareMs <= now()
    return isOver ? obtain(signIn.bearer(current)) : current
  }

  return {
    get,
    renew(used) {
      if (current === used) current = null
      return get()
    },
    prove(tokens) {
      if (proven === tokens) return
      proven = tokens
      guard.proven()
    },
  }
}
