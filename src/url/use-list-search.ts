import { useSearchParams } from 'react-router'
import { readFields, writeFields } from '#/lib/search-fields'
import type { SearchField } from '#/lib/search-fields'

type FieldsOf<Values> = { readonly [K in keyof Values]: SearchField<Values[K]> }

export type ListSearch<Values> = {
  values: Values
  /** The list's address with these changes, for links. `page` is dropped unless they name it. */
  to: (changes: Partial<Values>) => string
  /** A filter, a page size, a tab: pushes. */
  patch: (changes: Partial<Values>) => void
  /** Typed search: replaces, so that Back does not walk through the letters. */
  replace: (changes: Partial<Values>) => void
}

/**
 * The address as the only state of a list. Defaults are absent from it, a bad link falls back field
 * by field, and parameters that are not the list's own are kept.
 */
export function useListSearch<Values extends Record<string, unknown>>(
  fields: FieldsOf<Values>,
): ListSearch<Values> {
  const [params, setParams] = useSearchParams()
  const values = readFields<Values>(fields, params)

  function changed(changes: Partial<Values>): URLSearchParams {
    const next = new URLSearchParams(params)
    for (const name of Object.keys(fields)) next.delete(name)
    const { page: _page, ...kept } = values
    const written = writeFields<Record<string, unknown>>(fields, { ...kept, ...changes })
    for (const [name, value] of written) next.append(name, value)
    return next
  }

  return {
    values,
    to: (changes) => `?${changed(changes)}`,
    patch: (changes) => setParams(changed(changes)),
    replace: (changes) => setParams(changed(changes), { replace: true }),
  }
}
