import { usePreference } from '#/ui/use-preference'
import type { ListColumns } from './columns'
import { shownColumns } from './shown-columns'

export type ShownColumns<Row extends object> = {
  /** All there are. */
  all: ListColumns<Row>
  /** What table and CSV are given. */
  shown: ListColumns<Row>
  hidden: readonly string[]
  toggle: (id: string) => void
  reset: () => void
}

/** The columns of a list as the user chose them; remembered in this browser, by the list's name. */
export function useShownColumns<Row extends object>(
  listId: string,
  columns: ListColumns<Row>,
): ShownColumns<Row> {
  const [chosen, choose] = usePreference('columns')
  const { shown, hidden } = shownColumns(columns, chosen[listId] ?? [])
  const hide = (ids: readonly string[]) => choose({ ...chosen, [listId]: ids })

  return {
    all: columns,
    shown,
    hidden,
    toggle: (id) => hide(hidden.includes(id) ? without(hidden, id) : [...hidden, id]),
    reset: () => hide([]),
  }
}

function without(ids: readonly string[], id: string) {
  return ids.filter((each) => each !== id)
}
