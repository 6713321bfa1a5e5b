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
  limits: Pick<Limits, 'tokenSpareMs' | 'signInTrustMs'>,
  now: () => number,
): TokenHolder {
  let current: Tokens | null = null
  let obtainedAt = 0
  let proven: Tokens | null = null
  let underWay: Promise<Tokens> | null = null

  /** The old pair stays meanwhile: what comes late is turned away, and joins. */
  function obtain(how: () => Promise<Tokens>): Promise<Tokens> {
    underWay ??= how()
      .then(
        (tokens) => {
          obtainedAt = now()
          current = tokens
          return tokens
        },
        (error: unknown) => {
          current = null
          throw error
        },
      )
      .finally(() => {
        underWay = null
      })
    return underWay
  }

  return {
    async get() {
      const tokens = current
      if (!tokens) return obtain(signIn.whole)
      const { bearerEndsAt } = tokens
      const isOver = bearerEndsAt !== null && bearerEndsAt - limits.tokenSpareMs <= now()
      return isOver ? obtain(() => signIn.bearer(tokens)) : tokens
    },
    async renew(used) {
      if (current && current !== used) return current
      // It has only just been given: another would be taken no more than this one.
      const isNew = proven !== used && now() - obtainedAt < limits.signInTrustMs
      return current && isNew ? used : obtain(signIn.whole)
    },
    prove(tokens) {
      if (proven === tokens) return
      proven = tokens
      guard.proven()
    },
  }
}
