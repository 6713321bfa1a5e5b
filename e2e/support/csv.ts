import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

export type CsvFile = { name: string; text: string; rows: Record<string, string>[] }

/** Presses the button that exports the page, or another, and reads the file that came of it. */
export async function exportCsv(
  page: Page,
  separator = ',',
  button: string | RegExp = /^CSV/,
): Promise<CsvFile> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const download = await downloading
  const text = await readFile(await download.path(), 'utf8')
  return { name: download.suggestedFilename(), text, rows: readCsv(text, separator) }
}

/** RFC 4180, each row by the headers of the first line. */
export function readCsv(text: string, separator: string): Record<string, string>[] {
  const [headers = [], ...rows] = readLines(text.replace(/^\ufeff/, ''), separator)
  return rows.map((cells) =>
    Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? ''])),
  )
}

function readLines(text: string, separator: string): string[][] {
  const lines: string[][] = []
  let line: string[] = []
  for (let at = 0; at < text.length;) {
    const { cell, end } = readCell(text, at, separator)
    line.push(cell)
    const ends = text.startsWith('\r\n', end)
    if (ends) {
      lines.push(line)
      line = []
    }
    at = end + (ends ? 2 : 1)
  }
  return lines
}

function readCell(text: string, start: number, separator: string) {
  let end = start
  if (text[start] !== '"') {
    while (end < text.length && text[end] !== separator && !text.startsWith('\r\n', end)) end += 1
    return { cell: text.slice(start, end), end }
  }
  let cell = ''
  for (end = start + 1; end < text.length; end += 1) {
    if (text[end] !== '"') cell += text[end]
    else if (text[end + 1] === '"') {
      cell += '"'
      end += 1
    } else break
  }
  return { cell, end: end + 1 }
}
