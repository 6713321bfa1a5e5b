import { useMessages } from '#/i18n/i18n'
import { AppLink } from '#/url/app-link'
import type { Column } from './columns'
import styles from './data-table.module.css'
import { selectBox } from './select-box'
import boxStyles from './select-box.module.css'
import type { Sorting } from './sort-rows'

type TableHeadProps<Row> = {
  list: ReadonlyArray<Column<Row>>
  sorting: Sorting | undefined
  isSelectable: boolean
}

export function TableHead<Row>({ list, sorting, isSelectable }: TableHeadProps<Row>) {
  'use no memo'
  const t = useMessages()
  const main = list.find(({ fixed }) => fixed)

  return (
    <thead>
      <tr>
        {isSelectable && (
          <th scope="col" className={boxStyles['cell']}>
            {selectBox(t.list.selectShown)}
          </th>
        )}
        {list.map((column) => (
          <th
            key={column.id}
            scope="col"
            data-align={column.align}
            data-main={column === main || undefined}
            aria-sort={sortedAs(column.id, sorting)}
          >
            {sorting && column.compare ? (
              <AppLink className={styles.sort} to={sorting.to(column.id)}>
                {column.title(t)}
              </AppLink>
            ) : (
              column.title(t)
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function sortedAs(id: string, sorting: Sorting | undefined) {
  if (sorting?.by !== id) return undefined
  return sorting.descending ? 'descending' : 'ascending'
}
