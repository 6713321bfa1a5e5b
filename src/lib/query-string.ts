type QueryValue = string | number | boolean | undefined

/**
 * The named values as a query, always in the order of `names`, so that one request has one
 * address. What is absent, empty or false is left out.
 */
export function queryString<Name extends string>(
  names: readonly Name[],
  values: { readonly [N in Name]?: QueryValue },
): string {
  const query = new URLSearchParams()
  for (const name of names) {
    const value = values[name]
    if (value !== undefined && value !== '' && value !== false) query.set(name, String(value))
  }
  return query.toString()
}
