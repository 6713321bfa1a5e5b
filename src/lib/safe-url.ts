export type SafeUrl = { href: string; host: string }

const longest = 2_048

/** Where the vendor keeps its files. https://wiki.telecomx.dk/doku.php?id=api:iptv:appwhitelist:get */
const trustedHosts: readonly string[] = ['doc.telecomx.dk']

/** Whether nobody need be asked before a host is gone to. */
export function isTrustedHost(host: string): boolean {
  return trustedHosts.includes(host)
}

/** Control characters, spaces and marks nobody sees; a backslash is a slash to a browser. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\\]/u
/** A word and a colon, but for a host and its port. */
const scheme = /^[a-z][a-z\d+.-]*:(?!\d+(?:[/?#]|$))/i

/**
 * An address of somebody else's that a link may lead to; null when none may. It is https, has no
 * credentials, and a host with a dot. Without a scheme, as people write their website, it is taken
 * for https.
 */
export function safeUrl(text: string): SafeUrl | null {
  const written = text.trim()
  if (written.length > longest || unseen.test(written) || !/^[\p{L}\p{N}]/u.test(written)) {
    return null
  }
  const url = parsed(scheme.test(written) ? written : `https://${written}`)
  if (url === null || url.protocol !== 'https:') return null
  // An empty name before the @ is gone once it is parsed; what it hides is the same.
  const authority =
    /^[a-z]+:\/\/([^/?#]*)/i.exec(written)?.[1] ?? written.split(/[/?#]/, 1)[0] ?? ''
  if (authority.includes('@') || !/^[^.]+\../.test(url.hostname)) return null
  return { href: url.href, host: url.host }
}

function parsed(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
