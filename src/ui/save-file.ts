/** Hands a text, whole or in pieces, to the browser's downloads under a fixed name. */
export function saveFile(name: string, type: string, text: string | Blob[]): void {
  const url = URL.createObjectURL(new Blob(typeof text === 'string' ? [text] : text, { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the address after the click has returned.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
