import { csvLines, csvMark } from '#/lib/csv'
import { inSlices } from '#/lib/in-slices'

type Sheet<Row> = {
  header: string[]
  cells: (row: Row) => string[]
  rows: readonly Row[]
  separator: ',' | ';'
}

const rowsPerPiece = 1_000

/**
 * The very file that `toCsv` makes, in pieces and with room in between for the page: for lists so long
 * that writing one at a stroke would keep the page from answering.
 */
export async function csvInSlices<Row>(sheet: Sheet<Row>): Promise<Blob[]> {
  const { header, cells, rows, separator } = sheet
  const line = csvLines(separator)
  const breathe = inSlices()
  const pieces: Blob[] = []
  let text = csvMark + line(header)
  let count = 0
  for (const row of rows) {
    text += line(cells(row))
    count += 1
    if (count % rowsPerPiece === 0) {
      pieces.push(new Blob([text]))
      text = ''
    }
    await breathe()
  }
  return [...pieces, new Blob([text])]
}
