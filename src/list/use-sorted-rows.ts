import { keepPreviousData, useQuery } from '@tanstack/react-query'

/** Puts rows in an order; rejects when it was stopped. */
export type SortRows<T> = (
  rows: readonly T[],
  sort: string | undefined,
  signal: AbortSignal,
) => Promise<readonly T[]>

type SortedRowsSpec<T> = {
  rows: readonly T[] | undefined
  sort: string | undefined
  by: SortRows<T>
}

/** Of rows that are read anew in part the age stays: they are told apart by being other ones. */
const numbers = new WeakMap<object, number>()
let last = 0

/**
 * The rows in the order that the address asks for, sorted once for all that show them. Until they
 * are, `sorted` is what was sorted before, which may be other rows; undefined: nothing was.
 */
export function useSortedRows<T>({ rows, sort, by }: SortedRowsSpec<T>) {
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['sorted', rows && numberOf(rows), sort],
    queryFn: ({ signal }) => by(rows ?? [], sort, signal),
    enabled: rows !== undefined && sort !== undefined,
    staleTime: Infinity,
    gcTime: 0,
    networkMode: 'always',
    structuralSharing: false,
    placeholderData: keepPreviousData,
  })
  // Also to no order there is an order before, but nothing is being sorted.
  if (sort === undefined) return { sorted: rows, isReordering: false }
  return { sorted: data, isReordering: isPlaceholderData }
}

function numberOf(rows: object): number {
  const known = numbers.get(rows)
  if (known !== undefined) return known
  last += 1
  numbers.set(rows, last)
  return last
}
