import { isTest } from './tree.ts'
import type { Tree } from './tree.ts'

/** Words for people: by name, or by name within a name. */
export type Words = { [name: string]: unknown }

/**
 * The words that nothing in the app reads. Read is what is named behind a dot, taken apart by name or
 * written as a text; where names are looked up by a value, all of them are.
 */
export function unreadWords(tree: Tree, words: Words): string[] {
  const readers = tree.filter(
    (source) =>
      source.path.startsWith('src/') && !source.path.startsWith('src/i18n/') && !isTest(source),
  )
  const read = new Set<string>()
  const lookedUp = new Set<string>()
  for (const { bare } of readers) {
    for (const [, name = ''] of bare.matchAll(/\.\s*(\w+)/g)) read.add(name)
    for (const [, name = ''] of bare.matchAll(/'(\w+)'/g)) read.add(name)
    for (const [, names = ''] of bare.matchAll(/\{([^{}]*)\}\s*(?:=|\))/g)) {
      for (const [name] of names.matchAll(/\w+/g)) read.add(name)
    }
    for (const [, name = ''] of bare.matchAll(/(\w+)\[/g)) lookedUp.add(name)
    // Handed on whole, for a name to be looked up in it elsewhere.
    for (const [, name = ''] of bare.matchAll(/\.(\w+)(?=\s*[,)\n])/g)) lookedUp.add(name)
  }
  return unreadIn(
    words,
    '',
    (name) => read.has(name),
    (name) => lookedUp.has(name),
  )
}

function unreadIn(
  words: Words,
  path: string,
  isRead: (name: string) => boolean,
  isLookedUp: (name: string) => boolean,
): string[] {
  return Object.entries(words).flatMap(([name, word]) => {
    const isGroup = typeof word === 'object' && word !== null
    if (!isGroup) return isRead(name) ? [] : [`${path}${name}`]
    if (isLookedUp(name)) return []
    return unreadIn({ ...word }, `${path}${name}.`, isRead, isLookedUp)
  })
}
