import { useState } from 'react'
import { createSelection } from '#/table/selection'
import type { Selection } from '#/table/selection'

/**
 * What is selected in a list, across its pages and refreshes while the page stays open. `question` is
 * what all its pages answer, a scope and filters: with another one nothing is selected.
 */
export function useSelection<Row>(question: string): Selection<Row> {
  const [kept, keep] = useState(() => ({ question, selection: createSelection<Row>() }))
  if (kept.question === question) return kept.selection
  const other = { question, selection: createSelection<Row>() }
  keep(other)
  return other.selection
}
