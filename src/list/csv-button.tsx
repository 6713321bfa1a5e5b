import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { toCsv } from '#/lib/csv'
import { csvSeparatorFor } from '#/lib/preferences'
import { useFormats, useMessages } from '#/i18n/i18n'
import type { ListColumns } from '#/table/columns'
import { preferences } from '#/ui/preference-store'
import { saveFile } from '#/ui/save-file'

type CsvButtonProps<Row extends object> = {
  /** Without the ending: "devices". */
  fileName: string
  columns: ListColumns<Row>
  rows: Row[]
}

/** The rows on the screen as a file, by the very columns that show them. */
export function CsvButton<Row extends object>({ fileName, columns, rows }: CsvButtonProps<Row>) {
  const t = useMessages()
  const formats = useFormats()

  function save() {
    const exported = columns.list.filter((column) => column.text !== undefined)
    const separator = csvSeparatorFor(preferences(), formats.language)
    const header = exported.map((column) => column.title(t))
    const lines = rows.map((row) => exported.map((column) => column.text?.(row, t, formats) ?? ''))
    saveFile(`${fileName}.csv`, 'text/csv;charset=utf-8', toCsv(header, lines, separator))
  }

  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
      disabled={rows.length === 0}
      onClick={save}
    >
      {t.list.exportPage}
    </Button>
  )
}
