import type { Limits } from '../policy'
import type { SignInState, StateStore } from './sign-in-state'

/** Whether signing in may be tried. Five refusals in a row lock the account until the vendor's support unlocks it. */
export type SignInGuard = {
  /** How long not; 0: now; Infinity: until somebody has looked. */
  closedForMs: () => number
  /** Counted before it is sent: a process that ends in the middle has still tried. */
  begin: () => Attempt
  /** The vendor took what the last attempt brought: from now on nothing counts. */
  proven: () => void
}

export type Attempt = {
  /** Nobody was reached: as if it had not been made. */
  takeBack: () => void
  /** Not refused; whether it leads anywhere is yet to be seen. */
  accepted: () => void
}

export function createSignInGuard(
  store: StateStore,
  limits: Pick<Limits, 'signInAttempts' | 'signInPauseMs' | 'signInRefusals'>,
  now: () => number,
): SignInGuard {
  function change(parts: Partial<SignInState>) {
    store.write({ ...store.read(), ...parts })
  }

  return {
    closedForMs() {
      const { attempts, refusals, at } = store.read()
      if (refusals >= limits.signInRefusals) return Infinity
      if (attempts < limits.signInAttempts) return 0
      // A clock that was put back must not close it for years.
      return Math.min(limits.signInPauseMs, Math.max(0, at + limits.signInPauseMs - now()))
    },
    begin() {
      const before = store.read()
      change({ attempts: before.attempts + 1, refusals: before.refusals + 1, at: now() })
      return {
        takeBack: () => store.write(before),
        accepted: () => change({ refusals: 0 }),
      }
    },
    proven() {
      if (store.read().attempts > 0) change({ attempts: 0, refusals: 0 })
    },
  }
}
