import { useLocation, useSearchParams } from 'react-router'
import { readFields, writeFields } from '#/lib/search-fields'
import type { SearchField } from '#/lib/search-fields'

type FieldsOf<Values> = { readonly [K in keyof Values]: SearchField<Values[K]> }

export type ListSearch<Values> = {
  values: Values
  /** The list's address with these changes, for links. `page` is dropped unless they name it. */
  to: (changes: Partial<Values>) => string
  /** A filter, a page size, a tab: pushes. */
  patch: (changes: Partial<Values>) => void
  /**
   * Typed search: replaces, so that Back does not walk through the letters. Does nothing when the
   * address has left the list, though the list be still on the screen.
   */
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
  const { pathname } = useLocation()
  const values = readFields<Values>(fields, params)

  function changed(changes: Partial<Values>, from: URLSearchParams): URLSearchParams {
    const next = new URLSearchParams(from)
    for (const name of Object.keys(fields)) next.delete(name)
    const { page: _page, ...kept } = readFields<Record<string, unknown>>(fields, from)
    const written = writeFields<Record<string, unknown>>(fields, { ...kept, ...changes })
    for (const [name, value] of written) next.append(name, value)
    return next
  }

  /** The address may be ahead of what was rendered: a page that is on its way, another filter. */
  const isHere = () => window.location.pathname === pathname
  const current = () => (isHere() ? new URLSearchParams(window.location.search) : params)

  return {
    values,
    to: (changes) => `?${changed(changes, params)}`,
    patch: (changes) => setParams(changed(changes, current())),
    replace: (changes) => {
      if (isHere()) setParams(changed(changes, current()), { replace: true })
    },
  }
}
