/**
 * The prefix makes the browser itself enforce what follows: set by this host only, over a safe
 * connection (loopback counts), for every path, out of reach of scripts.
 * https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie#cookie_prefixes
 */
const name = '__Host-Http-sid'
const attributes = 'Secure; HttpOnly; SameSite=Strict; Path=/'

/** A browser drops a cookie that is longer, name and attributes included, without a word. */
const longest = 4096

export function sessionCookie(value: string): string {
  return `${name}=${value}; ${attributes}`
}

export function fitsCookie(value: string): boolean {
  return sessionCookie(value).length <= longest
}

export const goneCookie = `${name}=; ${attributes}; Max-Age=0`

export function readSessionCookie(header: string | undefined): string | null {
  for (const pair of (header ?? '').split(';')) {
    const cut = pair.indexOf('=')
    if (cut !== -1 && pair.slice(0, cut).trim() === name) return pair.slice(cut + 1).trim() || null
  }
  return null
}
