import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import styles from './select-box.module.css'
import { rowsBetween, select } from './selection'
import type { Selected, Selection } from './selection'

type SelectingSpec<Row> = {
  selection: Selection<Row> | undefined
  /** As they stand in the table. */
  rows: ReadonlyArray<{ id: string; original: Row }>
  /** The rows are those of the question before: of them none is selected. */
  busy: boolean
}

/**
 * The boxes of a table, all heard by one listener and ticked in the document itself: neither a tick nor
 * a page turn makes React look at a hundred boxes.
 */
export function useSelecting<Row>(spec: SelectingSpec<Row>): RefObject<HTMLTableElement | null> {
  const table = useRef<HTMLTableElement>(null)
  const lastId = useRef<string>(undefined)

  useLayoutEffect(() => {
    const { selection, rows, busy } = spec
    const element = table.current
    if (selection === undefined || element === null) return undefined

    const draw = () => drawSelected(element, rows, selection.get())
    const pick = (event: MouseEvent) => {
      const box = boxAt(event.target)
      if (box === undefined) return
      if (busy) {
        event.preventDefault()
        return
      }
      const isOn = event.target === box ? box.checked : !box.checked
      const place = box.closest<HTMLTableRowElement>('tbody tr')?.sectionRowIndex
      // Where nothing is selected, and so with another question, there is no row to go on from.
      const from = event.shiftKey && selection.get().size > 0 ? lastId.current : undefined
      if (place !== undefined) lastId.current = rows[place]?.id
      const meant = place === undefined ? rows : rowsBetween(rows, place, from)
      selection.set(select(selection.get(), meant, isOn))
    }

    draw()
    element.addEventListener('click', pick)
    const leave = selection.subscribe(draw)
    return () => {
      element.removeEventListener('click', pick)
      leave()
    }
  })

  return table
}

/** A press beside a box counts as one on it: a box alone is small. */
function boxAt(target: EventTarget | null): HTMLInputElement | undefined {
  const cell = target instanceof Element ? target.closest('td, th') : null
  return (cell && boxesIn(cell)[0]) ?? undefined
}

export function boxesIn(element: Element): NodeListOf<HTMLInputElement> {
  return element.querySelectorAll<HTMLInputElement>(`.${styles['box']}`)
}

/** Rows that are not drawn yet count for the box above them all the same. */
function drawSelected(
  table: HTMLTableElement,
  rows: ReadonlyArray<{ id: string }>,
  selected: Selected<unknown>,
): void {
  const [all, ...boxes] = boxesIn(table)
  for (const [place, box] of boxes.entries()) {
    box.checked = selected.has(rows[place]?.id ?? '')
    box.closest('tr')?.toggleAttribute('data-selected', box.checked)
  }
  const count = rows.filter(({ id }) => selected.has(id)).length
  if (all === undefined) return
  all.checked = count > 0 && count === rows.length
  all.indeterminate = count > 0 && count < rows.length
}
