import { focusManager } from '@tanstack/react-query'
import type { Query } from '@tanstack/react-query'
import { isApiError } from '#/api/errors'
import { refreshEvery, refreshing } from '#/list/refresh'

const inBackgroundEvery = 5 * 60_000

/**
 * For `refetchInterval` of the counters: a tab in the background tells by its title, so that it asks
 * on, though seldom (docs/decisions/037-is-it-us.md).
 */
export function evenInBackground(query: Pick<Query, 'state'>): number | false {
  const { error } = query.state
  const isHidden = document.visibilityState === 'hidden'
  const isLost = isApiError(error) && error.code === 'unauthenticated'
  // While the session is lost a page that is looked at counts as one that is not.
  if (isLost || (!isHidden && !focusManager.isFocused())) return false
  const pause = refreshing(refreshEvery.totals)(query)
  return isHidden && pause !== false ? Math.max(pause, inBackgroundEvery) : pause
}
