import { isTest, stem } from './tree.ts'
import type { Source, Tree } from './tree.ts'

/** Which areas of words each page names, by the page's name in the table of routes. */
type PageWords = Record<string, readonly string[]>

/**
 * Code that comes later, and the words it reads: what is named where the code is loaded must be what
 * the code reads, with all that it imports. Read is what stands in `of('…')`, or is read in a language of
 * its own: where that cannot be had, the page's stands in for it.
 */
export function misplacedWords(tree: Tree, entry: string, pageWords: PageWords): string[] {
  const sources = tree.filter((source) => source.path.startsWith('src/') && !isTest(source))
  const byStem = new Map(sources.map((source) => [stem(source.path), source]))
  const areasRead = (from: string) => {
    const areas = [...closureOf(from, byStem)].flatMap(({ bare }) =>
      [...bare.matchAll(/\b(?:of\('(\w+)'\)|useWordsIn\('(\w+)',)/g)].map(
        ([, area, inOther = '']) => area ?? inOther,
      ),
    )
    return [...new Set(areas)].sort().join(', ')
  }

  const atOnce = areasRead(stem(entry))
  const ofEntry = atOnce === '' ? [] : [`${entry} reads ${atOnce} before anything is loaded`]
  const ofParts = sources.flatMap((source) =>
    lazyParts(source, pageWords).flatMap(({ target, named }) => {
      const read = areasRead(target)
      return read === named ? [] : [`${target} reads [${read}] and is loaded with [${named}]`]
    }),
  )
  return [...ofEntry, ...ofParts]
}

type LazyPart = { target: string; named: string }

/** `import('…')`, the page that it is, and the list of areas behind it: on its line or the next. */
const lateImport =
  /(?:\bpage\('(\w+)',\s*\(\) =>\s*)?\bimport\('([^']+)'\)(?:[^\n[]*\n?\s*\[((?:\s*'\w+',?)*)\s*\])?/g

/** What a file loads late, each with the areas that are named for it. */
function lazyParts({ path, bare, imports }: Source, pageWords: PageWords): LazyPart[] {
  if (path.startsWith('src/i18n/')) return []
  return [...bare.matchAll(lateImport)].flatMap(([, page, specifier, beside = '']) => {
    const target = imports.find((one) => one.specifier === specifier)?.target
    if (target === undefined) return []
    const named = page === undefined ? beside.match(/\w+/g) : pageWords[page]
    return [{ target, named: [...(named ?? [])].sort().join(', ') }]
  })
}

function closureOf(from: string, byStem: ReadonlyMap<string, Source>): Set<Source> {
  const seen = new Set<Source>()
  const open = [from]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const source = byStem.get(name)
    if (source === undefined || seen.has(source)) continue
    seen.add(source)
    // A type brings no code, and what is imported late has no names either.
    for (const { target, names } of source.imports) {
      if (target !== undefined && names.length > 0) open.push(target)
    }
  }
  return seen
}
