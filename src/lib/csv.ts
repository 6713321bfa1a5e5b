/**
 * A cell that a spreadsheet would take for a formula or a command, also behind spaces, a byte
 * order mark or other invisible characters, and in the full-width forms that some of them read
 * as the plain ones. https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^[\p{Z}\p{Cf}]*[=+\-@|＝＋－＠｜﹢﹣﹦﹫\p{Cc}]/u

/**
 * RFC 4180 with CRLF, and a byte order mark, without which Excel reads UTF-8 as Latin-1. Cells
 * leave as they are, identifiers whole, but for the apostrophe in front of a formula.
 */
export function toCsv(header: string[], rows: string[][], separator: ',' | ';'): string {
  const line = csvLines(separator)
  return csvMark + [header, ...rows].map(line).join('')
}

/** In front of the first line of a file. */
export const csvMark = '\ufeff'

/** Writes one row as a line of a file, its end included. */
export function csvLines(separator: ',' | ';'): (row: readonly string[]) => string {
  const special = separator === ',' ? /[",\r\n]/ : /[";\r\n]/
  const cell = (value: string) => {
    const safe = formula.test(value) ? `'${value}` : value
    return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return (row) => `${row.map(cell).join(separator)}\r\n`
}
