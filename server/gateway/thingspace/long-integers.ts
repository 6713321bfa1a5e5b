/**
 * Parses JSON with every integer of an IMEI's length as text. The vendor documents its cursor as an
 * integer and shows it both ways, and of 16 digits on a number may already be another one.
 */
export function parseLongIntegersAsText(text: string): unknown {
  return JSON.parse(couldHoldOne.test(text) ? quoteLongIntegers(text) : text)
}

// Nearly every answer has none, and is spared the slower look.
const couldHoldOne = /[:,[]\s*-?\d{15}/

function quoteLongIntegers(text: string): string {
  const parts: string[] = []
  let copied = 0
  for (let at = 0; at < text.length;) {
    const character = text.charAt(at)
    if (character === '"') {
      at = endOfString(text, at)
    } else if (isNumeral(character)) {
      const end = endOfNumber(text, at)
      const numeral = text.slice(at, end)
      if (/^-?\d{15,}$/.test(numeral)) {
        parts.push(text.slice(copied, at), `"${numeral}"`)
        copied = end
      }
      at = end
    } else {
      at += 1
    }
  }
  return `${parts.join('')}${text.slice(copied)}`
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1
  return at + 1
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && isNumeral(text.charAt(end))) end += 1
  return end
}

function isNumeral(character: string): boolean {
  return (character >= '0' && character <= '9') || '-+.eE'.includes(character)
}
