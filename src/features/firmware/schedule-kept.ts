import { useState } from 'react'
import { type DraftKey, keepDraft, readKeptDraft } from '#/lib/storage'
import { type Draft, draftText, emptyDraft, isEmptyDraft, readDraft } from './schedule-draft'

export type KeptDraft = {
  draft: Draft
  change: (changes: Partial<Draft>) => void
  /** As it is kept now, which may be ahead of what is on the screen. */
  now: () => Draft
  forget: () => void
}

/** A person's draft for an account, kept for as long as the tab is open. */
export function useKeptDraft(userId: string, account: string, begun: Draft | undefined): KeptDraft {
  const key: DraftKey = `draft:schedule:${userId}:${account}`
  const now = () => readDraft(readKeptDraft(key)) ?? emptyDraft
  const [draft, setDraft] = useState(() => {
    const kept = now()
    if (begun === undefined || !isEmptyDraft(kept)) return kept
    keepDraft(key, draftText(begun))
    return begun
  })

  return {
    draft,
    now,
    change: (changes) => {
      const next = { ...now(), ...changes }
      keepDraft(key, draftText(next))
      setDraft(next)
    },
    forget: () => {
      keepDraft(key, null)
      setDraft(emptyDraft)
    },
  }
}
