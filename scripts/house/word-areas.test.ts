import { expect, test } from 'vitest'
import { treeOf } from './tree.ts'
import { misplacedWords } from './word-areas.ts'

function misplaced(files: Record<string, string>, pageWords = {}): string[] {
  return misplacedWords(treeOf(files), 'src/main.tsx', pageWords)
}

const cells = { 'src/features/a/cells.tsx': "export const a = (t) => t.of('a').title" }
const page = {
  ...cells,
  'src/features/b/page.tsx': "import { a } from '#/features/a/cells'\nf(a, of('b'))",
}

test('a part is loaded with what it reads and what its imports read', () => {
  const part = (words: string) => ({
    ...page,
    'src/main.tsx': `lazyCode(async () => (await import('./features/b/page')).Page${words})`,
  })
  expect(misplaced(part(", ['a', 'b']"))).toEqual([])
  expect(misplaced(part(", ['b']"))).toEqual([
    'src/features/b/page reads [a, b] and is loaded with [b]',
  ])
  expect(misplaced(part(''))).toHaveLength(1)
  expect(misplaced(part(", ['a', 'b', 'c']"))).toHaveLength(1)
})

test('a page by its name in the table', () => {
  const routes = { 'src/app/routes.tsx': "page('b', () => import('#/features/b/page'))" }
  expect(misplaced({ ...page, ...routes }, { b: ['b', 'a'] })).toEqual([])
  expect(misplaced({ ...page, ...routes }, { b: ['a'] })).toHaveLength(1)
})

test('what is read in a language of its own is loaded in that of the page too', () => {
  const file = { 'src/features/b/page.tsx': "useWordsIn('a', language)" }
  const routes = { 'src/app/routes.tsx': "page('b', () => import('#/features/b/page'))" }
  expect(misplaced({ ...file, ...routes }, { b: ['a'] })).toEqual([])
  expect(misplaced({ ...file, ...routes }, { b: [] })).toHaveLength(1)
})

test('what is there at once reads none of them, what it loads may', () => {
  const early = { ...cells, 'src/main.tsx': "import { a } from './features/a/cells'" }
  expect(misplaced(early)).toEqual(['src/main.tsx reads a before anything is loaded'])
  const late = { ...cells, 'src/main.tsx': "lazyCode(() => import('./features/a/cells'), ['a'])" }
  expect(misplaced(late)).toEqual([])
})
