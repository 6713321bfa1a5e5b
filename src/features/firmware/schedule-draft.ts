import * as v from 'valibot'
import { isImei } from '#/lib/imei'

/** What a person has chosen so far. */
export type Draft = {
  /** The image, by its key. */
  image: string
  imeis: readonly string[]
  /** Days in UTC. */
  start: string
  end: string
  /** The link that it was begun by, or that was set aside for it; empty: none. */
  origin: string
  /** When it was sent, as long as no answer has come: it may have arrived. */
  sentAt: number | null
}

export const emptyDraft: Draft = {
  image: '',
  imeis: [],
  start: '',
  end: '',
  origin: '',
  sentAt: null,
}

const version = 1

const text = v.fallback(v.pipe(v.string(), v.maxLength(1000)), '')

/** Field by field: what cannot be read is as if it had not been chosen. */
const draftSchema = v.object({
  version: v.literal(version),
  image: text,
  imeis: v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((list) => [...new Set(list.filter(isImeiText))]),
    ),
    [],
  ),
  start: text,
  end: text,
  origin: text,
  sentAt: v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger())), null),
})

/** Null: nothing was kept, or nothing that this version reads. */
export function readDraft(kept: string | null): Draft | null {
  const read = v.safeParse(draftSchema, parsed(kept))
  if (!read.success) return null
  const { version: _version, ...draft } = read.output
  return draft
}

export function draftText(draft: Draft): string {
  return JSON.stringify({ version, ...draft })
}

/** The days come with the form; whoever has chosen nothing else has nothing to lose. */
export function isEmptyDraft({ image, imeis, sentAt }: Draft): boolean {
  return image === '' && imeis.length === 0 && sentAt === null
}

function isImeiText(value: unknown): value is string {
  return typeof value === 'string' && isImei(value)
}

function parsed(kept: string | null): unknown {
  try {
    return kept === null ? null : JSON.parse(kept)
  } catch {
    return null
  }
}
