import type { PointerEvent } from 'react'
import styles from './line-cell.module.css'

const mayBeCut = `.${styles['line']}, td`

/**
 * What a cell has no room for is told in full where somebody points at it: a title in each of a
 * thousand cells would be written for nobody.
 */
export function tellCutText({ target }: PointerEvent): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>(mayBeCut) : null
  if (cell === null) return
  const isCut = cell.scrollWidth > cell.clientWidth
  cell.title = isCut ? cell.textContent : ''
}
