import { useState } from 'react'
import { holdChanges } from './held-changes'
import type { HeldRows } from './held-changes'

type Shown<Row> = { by: string; rows: Row[] }

/**
 * The rows of a list that renews itself, so that none moves while it is read: see `holdChanges`.
 * `resetKey` is what the rows answer (a page, a filter): another answer is shown at once. It is
 * undefined while the rows still are those of the question before. A row that did not change has to
 * be the same object from one render to the next.
 */
export function useHeldChanges<Row>(
  arrived: Row[],
  rowKey: (row: Row) => string,
  resetKey: string | undefined,
): HeldRows<Row> & { show: () => void } {
  const [shown, setShown] = useState<Shown<Row>>()
  const by = resetKey ?? shown?.by ?? ''
  const before = shown?.by === by ? shown.rows : []
  const held = holdChanges(before, arrived, rowKey)

  // What went is shown as it was last, so what is shown is remembered with each answer.
  const isNew = shown?.by !== by || held.rows.length !== before.length
  if (isNew || held.rows.some((row, index) => row !== before[index])) {
    setShown({ by, rows: held.rows })
  }
  return { ...held, show: () => setShown({ by, rows: [] }) }
}
