import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { toCsv } from '#/lib/csv'
import { csvSeparatorFor } from '#/lib/preferences'
import { useFormats, useMessages } from '#/i18n/i18n'
import type { ListColumns } from '#/table/columns'
import { preferences } from '#/ui/preference-store'
import { saveFile } from '#/ui/save-file'
import { csvCells, csvType } from './csv-cells'

type CsvButtonProps<Row extends object> = {
  /** Without the ending: "devices". */
  fileName: string
  columns: ListColumns<Row>
  rows: readonly Row[]
  /** Where they are others than the rows on the screen. */
  label?: string
}

/** The rows on the screen as a file, by the very columns that show them. */
export function CsvButton<Row extends object>(props: CsvButtonProps<Row>) {
  const { fileName, columns, rows, label } = props
  const t = useMessages()
  const formats = useFormats()

  function save() {
    const { header, cells } = csvCells(columns, t, formats)
    const separator = csvSeparatorFor(preferences(), formats.language)
    saveFile(`${fileName}.csv`, csvType, toCsv(header, rows.map(cells), separator))
  }

  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
      disabled={rows.length === 0}
      onClick={save}
    >
      {label ?? t.list.exportPage}
    </Button>
  )
}
