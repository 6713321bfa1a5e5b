import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { currentSession } from '#/features/session/queries'
import { linkedIds, linkedText } from '#/lib/linked-ids'
import { readPastedIds, readPastedInSlices } from '#/lib/pasted-ids'
import type { PastedIds } from '#/lib/pasted-ids'
import { keepDraft, readKeptDraft } from '#/lib/storage'
import type { DraftKey } from '#/lib/storage'
import { madeInSlices } from '#/list/made-in-slices'
import type { PasteSearch } from './paste-search'

type Looked = Pick<PasteSearch, 'ids' | 'kept'>

/** A text of this length is read within some milliseconds; a longer one in slices. */
const readAtOnce = 10_000

const useReadInSlices = madeInSlices(readPastedInSlices)

/** Undefined while a long text is read. */
export function usePastedIds(text: string): PastedIds | undefined {
  const source = useMemo(() => ({ text }), [text])
  const isShort = text.length <= readAtOnce
  const now = useMemo(() => (isShort ? readPastedIds(text) : undefined), [isShort, text])
  const later = useReadInSlices(isShort ? undefined : source)
  return now ?? later
}

/**
 * The text whose ids the address names. The address holds the ids or, of too many for one, a mark; the
 * text itself is kept in the tab, so that a reload loses nothing of it. Undefined: it is not in this tab.
 */
export function useLookedUp({ ids, kept }: Looked) {
  const userId = useQuery(currentSession()).data?.user.id ?? ''
  const mark = kept || (ids && markOf(ids))
  const draft = mark === '' ? '' : readKeptDraft(keyOf(userId, mark))

  return {
    text: draft ?? (kept === '' ? linkedText(ids) : undefined),
    /** Keeps a text, and answers what of it the address is to hold. */
    keep: (text: string, { mentions }: PastedIds): Looked => {
      const keys = mentions.map(({ key }) => key)
      const linked = linkedIds(keys)
      const next = markOf(linked ?? keys.join('_'))
      keepDraft(keyOf(userId, next), text)
      return linked === undefined ? { ids: '', kept: next } : { ids: linked, kept: '' }
    },
  }
}

function keyOf(userId: string, mark: string): DraftKey {
  return `draft:paste:${userId}:${mark}`
}

/** FNV-1a: short, and the same for the same ids. */
function markOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return `${(hash >>> 0).toString(36)}${text.length.toString(36)}`
}
