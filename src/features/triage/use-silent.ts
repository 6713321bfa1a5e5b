import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSetProgress } from '#/list/use-complete-set'
import type { SetState } from '#/list/use-complete-set'
import { forgetSilent, silentBoxes, triageKeys } from './queries'
import type { SilentAsked } from './queries'
import type { SilentBox } from './rules'

/** More customers than this are asked only when somebody wants it. */
const readUnasked = 500

type Asked = SilentAsked & {
  /** Whose, as the address has it. */
  scope: string
}

/** The silent boxes of some customers, and how it stands with reading them. */
export function useSilent({ scope, ...asked }: Asked): SetState<SilentBox> {
  const { sites, showDevelopment, mark, sitesReadAt } = asked
  const client = useQueryClient()
  const [said, say] = useState<{ of: string; answer: 'read' | 'stop' }>()
  // Of another scope nothing was said.
  const answer = said?.of === scope ? said.answer : undefined
  const isWanted = answer === 'read' || (answer !== 'stop' && sites.length <= readUnasked)
  const query = useQuery({ ...silentBoxes(asked), enabled: sitesReadAt > 0 && isWanted })
  const queryKey = triageKeys.silent(mark, showDevelopment)
  const progress = useSetProgress(triageKeys.progress(mark, showDevelopment))
  const set = query.data
  const isReading = query.isFetching && set === undefined

  function read() {
    forgetSilent(client, showDevelopment)
    say({ of: scope, answer: 'read' })
    if (isWanted) void query.refetch()
  }

  return {
    status: statusOf(isReading, set, query.error),
    set,
    facts: set?.facts,
    progress: isReading ? progress : undefined,
    error: query.error,
    stoppedAt: answer === 'stop' && !set ? progress?.rows : undefined,
    read,
    cancel: () => {
      say({ of: scope, answer: 'stop' })
      void client.cancelQueries({ queryKey })
    },
    // What was read is known: only those that failed are asked for.
    retryFailed: () => void query.refetch(),
    reread: () => {},
  }
}

function statusOf(isReading: boolean, set: unknown, error: Error | null) {
  if (set !== undefined) return 'read'
  if (isReading) return 'reading'
  return error === null ? 'unread' : 'failed'
}
