import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { csvSeparatorFor } from '#/lib/preferences'
import { useFormats, useMessages } from '#/i18n/i18n'
import type { ListColumns } from '#/table/columns'
import { preferences } from '#/ui/preference-store'
import { saveFile } from '#/ui/save-file'
import { csvCells, csvType } from './csv-cells'
import { csvInSlices } from './csv-in-slices'

type CsvOfAllProps<Item, Row extends object> = {
  /** Without the ending: "devices". */
  fileName: string
  columns: ListColumns<Row>
  /** All that matches, whatever page is on the screen. */
  items: readonly Item[]
  /** Called when an item's line is written. */
  toRow: (item: Item) => Row
}

/** All rows of a set as a file, by the very columns that show them. */
export function CsvOfAll<Item, Row extends object>(props: CsvOfAllProps<Item, Row>) {
  const { fileName, columns, items, toRow } = props
  const t = useMessages()
  const formats = useFormats()
  const [isWriting, setIsWriting] = useState(false)

  function save() {
    if (isWriting) return
    setIsWriting(true)
    const separator = csvSeparatorFor(preferences(), formats.language)
    const { header, cells } = csvCells(columns, t, formats)
    const lineOf = (item: Item) => cells(toRow(item))
    void csvInSlices({ header, cells: lineOf, rows: items, separator })
      .then((pieces) => saveFile(`${fileName}.csv`, csvType, pieces))
      .finally(() => setIsWriting(false))
  }

  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
      disabled={items.length === 0}
      aria-busy={isWriting}
      onClick={save}
    >
      {label()}
    </Button>
  )

  function label() {
    if (isWriting) return t.list.exporting
    // Nothing may also mean that nothing is here yet: no figure for that.
    return items.length === 0 ? t.list.exportAllFirst : t.list.exportAll(items.length)
  }
}
