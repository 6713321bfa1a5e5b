/**
 * Which names are ours. A foreign Host would let a page that has pointed its own name at our
 * address (DNS rebinding) read from us as its own origin; a foreign Origin is somebody else's page.
 */
export type Origins = {
  isOurHost: (host: string) => boolean
  isOurOrigin: (origin: string) => boolean
}

const loopbackName = /^(?:(?:[a-z0-9-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

export function isLoopbackHost(hostname: string): boolean {
  return loopbackName.test(hostname.toLowerCase())
}

/** `port` is where we listen: only loopback names at that port are ours without being named. */
export function createOrigins(publicOrigins: readonly string[], port: number): Origins {
  const named = publicOrigins.map((origin) => new URL(origin))
  const hosts = new Set(named.flatMap(hostForms))
  const origins = new Set(named.map((url) => url.origin))

  function isLoopbackAtPort(host: string): boolean {
    const [, name = '', at = '80'] = /^(.*?)(?::(\d{1,5}))?$/.exec(host) ?? []
    return Number(at) === port && isLoopbackHost(name)
  }

  return {
    isOurHost: (host) => hosts.has(host.toLowerCase()) || isLoopbackAtPort(host),
    isOurOrigin: (origin) => {
      if (origins.size > 0) return origins.has(origin)
      return origin.startsWith('http://') && isLoopbackAtPort(origin.slice('http://'.length))
    },
  }
}

/** A browser leaves the default port out of Host; others write it. */
function hostForms(url: URL): string[] {
  if (url.port !== '') return [url.host]
  return [url.host, `${url.host}:${url.protocol === 'https:' ? 443 : 80}`]
}
