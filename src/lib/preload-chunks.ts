/** By language. */
type Files = Record<string, string[]>

/** Which files a page needs, and which for its own words. */
type ChunkRoute = [path: string, files: string[], words: Files]

/**
 * What the build knows and the boot script does not: which files a page and a language need beyond
 * the entry. Asking for them from here saves the hop in which the entry would find them out.
 */
export type ChunkTable = {
  /** The path of a page, or a prefix ending in `*`; the first that fits counts. */
  routes: ChunkRoute[]
  /** The words of every page. */
  languages: Files
}

declare global {
  /** Set by the build, in the same inline script and ahead of the boot script's own code. */
  var __pulsChunks: ChunkTable | undefined
}

export function preloadChunks(pathname: string, language: string): void {
  for (const file of chunksFor(globalThis.__pulsChunks, pathname, language)) preload(file)
}

export function chunksFor(
  table: ChunkTable | undefined,
  pathname: string,
  language: string,
): string[] {
  if (!table) return []
  const [, page = [], words = {}] = table.routes.find(([path]) => fits(path, pathname)) ?? []
  return [
    ...new Set([...page, ...inLanguage(table.languages, language), ...inLanguage(words, language)]),
  ]
}

function inLanguage(files: Files, language: string): string[] {
  return (Object.hasOwn(files, language) ? files[language] : undefined) ?? []
}

function fits(path: string, pathname: string): boolean {
  return path.endsWith('*') ? pathname.startsWith(path.slice(0, -1)) : pathname === path
}

function preload(file: string): void {
  const link = document.createElement('link')
  // A style is fetched but not applied here: it has to come after the entry's styles.
  const style = file.endsWith('.css')
  link.rel = style ? 'preload' : 'modulepreload'
  link.as = style ? 'style' : 'script'
  link.crossOrigin = ''
  link.nonce = document.querySelector<HTMLElement>('meta[property=csp-nonce]')?.nonce ?? ''
  link.href = file
  document.head.append(link)
}
