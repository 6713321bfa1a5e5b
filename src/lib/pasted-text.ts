/** The lines of a pasted text, whatever breaks them; empty ones are none. */
export function pastedLines(text: string): string[] {
  return text.split(/[\n\r\u2028\u2029]+/)
}

/** What stands beside each other on a line of a spreadsheet or a list. */
export function pastedCells(line: string): string[] {
  return line.split(/[\t,;|]+/)
}
