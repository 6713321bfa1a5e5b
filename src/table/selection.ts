/** The selected rows by their keys, as they were when they were selected, in that order. */
export type Selected<Row> = ReadonlyMap<string, Row>

/**
 * What is selected in a list. No state of React's: a hundred rows would ask it anew with each page.
 * What shows something of it subscribes, and the boxes are ticked where they stand.
 */
export type Selection<Row> = {
  /** The same object until something is selected or given up. */
  get: () => Selected<Row>
  set: (selected: Selected<Row>) => void
  subscribe: (listener: () => void) => () => void
}

export function createSelection<Row>(): Selection<Row> {
  let selected: Selected<Row> = new Map()
  const listeners = new Set<() => void>()
  return {
    get: () => selected,
    set: (next) => {
      selected = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

type Keyed<Row> = { id: string; original: Row }

/** With some rows selected, or given up; what was selected on other pages stays. */
export function select<Row>(
  before: Selected<Row>,
  rows: ReadonlyArray<Keyed<Row>>,
  isOn: boolean,
): Selected<Row> {
  const selected = new Map(before)
  for (const { id, original } of rows) {
    if (isOn) selected.set(id, original)
    else selected.delete(id)
  }
  return selected
}

/** The rows from one to another, whichever stands first; the one alone when the other is not there. */
export function rowsBetween<Row extends { id: string }>(
  rows: readonly Row[],
  place: number,
  otherId: string | undefined,
): Row[] {
  const other = rows.findIndex(({ id }) => id === otherId)
  if (other < 0) return rows.slice(place, place + 1)
  return rows.slice(Math.min(place, other), Math.max(place, other) + 1)
}
