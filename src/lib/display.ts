const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu

/**
 * Foreign text as a cell may show it: at most `limit` code points, and nothing in it that is
 * invisible, breaks the line or is half a character. The full value stays in the data; 100 rows
 * of 100 kB names cost seconds of layout even when CSS hides the end.
 */
export function displayText(value: string, limit = 256): string {
  return cut(value, limit).replace(unseen, visible)
}

function cut(value: string, limit: number): string {
  if (value.length <= limit) return value
  let end = 0
  let last = 0
  for (let count = 0; count < limit; count++) {
    last = end
    end += (value.codePointAt(end) ?? 0) > 0xff_ff ? 2 : 1
    if (end >= value.length) return value
  }
  return `${value.slice(0, last)}…`
}

/** Unicode has a picture for each ASCII control (␀ ␉ ␊), one for a line break, none for the rest. */
function visible(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x24_00 + code)
  if (code === 0x7f) return '␡'
  if (code === 0x85 || code === 0x20_28 || code === 0x20_29) return '␤'
  return '\ufffd'
}
