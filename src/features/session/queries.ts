import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { readSession, signIn, signOut } from '#/api/session/client'
import type { Credentials } from '#/api/session/client'
import { isApiError } from '#/api/errors'
import { openPreferences } from '#/ui/preference-store'
import { sessionKeys } from './session-keys'
import { settleSession, settleSignedOut } from './settle-session'
import { announce } from './tabs'

/**
 * Who is signed in; null when nobody is. Read once when the page opens (the boot script has sent
 * for it by then); what changes it later settles it in the cache.
 */
export function currentSession() {
  return queryOptions({
    queryKey: sessionKeys.current,
    queryFn: async ({ signal }) => {
      const session = await readSession({ signal })
      openPreferences(session?.user.id ?? null)
      return session
    },
    staleTime: Infinity,
    gcTime: Infinity,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  })
}

/** Its refusal is the form's to show, and never means that a session was lost. */
export function signingIn() {
  return mutationOptions({
    mutationKey: [...sessionKeys.all, 'sign-in'],
    mutationFn: (credentials: Credentials) => signIn(credentials),
    onSuccess: (session, _credentials, _result, { client }) => {
      settleSession(client, session)
      announce('signed-in')
    },
    meta: { showsOwnRefusal: true },
  })
}

/** An activity of the user's, which lengthens the session where that is possible. */
export function stayingSignedIn() {
  return mutationOptions({
    mutationKey: [...sessionKeys.all, 'stay'],
    mutationFn: () => readSession(),
    onSuccess: (session, _nothing, _result, { client }) => settleSession(client, session),
  })
}

export function signingOut() {
  return mutationOptions({
    mutationKey: [...sessionKeys.all, 'sign-out'],
    mutationFn: async ({ everywhere }: { everywhere: boolean }) => {
      try {
        return await signOut({ everywhere })
      } catch (error) {
        // Without a session there is nothing left to end.
        if (!isApiError(error) || error.code !== 'unauthenticated') throw error
        return { elsewhere: 'ended' } as const
      }
    },
    onSuccess: ({ elsewhere }, _how, _result, { client }) => {
      settleSignedOut(client, elsewhere === 'ended' ? undefined : elsewhere)
      announce('signed-out')
    },
    meta: { showsOwnRefusal: true },
  })
}
