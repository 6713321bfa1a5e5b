const pattern = /^[0-9A-Za-z]{12,32}$/

/**
 * Whether an id may stand in an address. The vendor calls its ids ObjectIds, yet the examples in
 * its documents have letters beyond hexadecimal and lengths other than 24, so they stay opaque.
 */
export function isVendorId(text: string): boolean {
  return pattern.test(text)
}
