import { MutationCache, QueryCache, QueryClient, focusManager } from '@tanstack/react-query'
import { isApiError } from '#/api/errors'
import { retryDelay, shouldRetry } from '#/api/retry'
import {
  isSessionLost,
  markSessionLost,
  subscribeSessionLost,
} from '#/features/session/session-lost'
import { heldSession } from '#/features/session/settle-session'
import { isRefreshHeld } from '#/list/refresh-hold'

const staleAfter = 30_000
const keptUnused = 5 * 60_000
const justFailed = 1_000

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error) => noteLostSession(client, error) }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, { meta }) => {
        if (meta?.['showsOwnRefusal'] !== true) noteLostSession(client, error)
      },
    }),
    defaultOptions: {
      queries: {
        retry: shouldRetry,
        retryDelay,
        staleTime: staleAfter,
        gcTime: keptUnused,
        refetchOnWindowFocus: () => !isRefreshHeld(),
        refetchOnReconnect: () => !isRefreshHeld(),
        // What failed before the first render is not asked again by it; on a later visit it is.
        retryOnMount: ({ state }) => Date.now() - state.errorUpdatedAt > justFailed,
      },
      // What somebody asked for is done now or fails now: never later, by itself.
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  return client
}

/**
 * While the session is lost every question would be refused, so the page counts as not looked at:
 * polls and refetches pause, and all that is stale is asked for again when it counts once more.
 */
export function pauseWhileSessionLost(): void {
  subscribeSessionLost(() => focusManager.setFocused(isSessionLost() ? false : undefined))
}

/** Before anybody is signed in there is no session to lose: the boot script may ask too early. */
function noteLostSession(client: QueryClient, error: Error): void {
  const refused = isApiError(error) && error.code === 'unauthenticated'
  if (refused && heldSession(client)) markSessionLost()
}
