export type DeviceId = { kind: 'mac' | 'barcode' | 'other'; raw: string; key: string }

/** A shorter number is more likely a room, a year or a count, wherever other text stands around it. */
export const shortestBarcode = 6

/** No longer number is one. */
export const longestBarcode = 32

const pairs = /^[\dA-F]{2}([:\-. ]?)[\dA-F]{2}(?:\1[\dA-F]{2}){4}$/
const quads = /^[\dA-F]{4}([.:\- ])[\dA-F]{4}\1[\dA-F]{4}$/
const digits = /^\d+$/

/**
 * Tells a set-top box's MAC from an Android device's barcode. `key` is for comparing: every
 * notation of one MAC has the same, so that an id read from a sticker finds the row. What is
 * shown and copied is `raw`, as it came.
 */
export function readDeviceId(raw: string): DeviceId {
  const text = raw.trim().toUpperCase()
  if (pairs.test(text) || quads.test(text)) {
    return { kind: 'mac', raw, key: text.replace(/[^\dA-F]/g, '') }
  }
  return { kind: digits.test(text) ? 'barcode' : 'other', raw, key: text }
}
