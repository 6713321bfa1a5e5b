/** Ends a text with a full stop, unless it brings its own ending. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
