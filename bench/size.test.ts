import { expect, test } from 'vitest'
import { measure, verdict } from './size.mjs'

const manifest = {
  'index.html': {
    file: 'a/index.js',
    isEntry: true,
    imports: ['_shared.js'],
    css: ['a/index.css'],
  },
  '_shared.js': { file: 'a/shared.js' },
  'src/list.tsx': {
    file: 'a/list.js',
    isDynamicEntry: true,
    imports: ['_shared.js', '_table.js'],
    css: ['a/list.css'],
  },
  '_table.js': { file: 'a/table.js', imports: ['index.html'] },
  'src/page.tsx': { file: 'a/page.js', isDynamicEntry: true, imports: ['_table.js'] },
  'src/en.ts': { file: 'a/en.js', isDynamicEntry: true },
  'src/da.ts': { file: 'a/da.js', isDynamicEntry: true },
}
const sizes: Record<string, number> = {
  'a/index.js': 100_000,
  'a/shared.js': 10_000,
  'a/list.js': 5000,
  'a/table.js': 4000,
  'a/page.js': 3000,
  'a/en.js': 1000,
  'a/da.js': 2000,
  'a/index.css': 7000,
  'a/list.css': 1000,
}
const budgets = {
  entry: 'index.html',
  firstPage: 'src/list.tsx',
  languages: ['src/en.ts', 'src/da.ts'],
  kilobytes: {
    firstPageScripts: { must: 160, aim: 135 },
    firstPageStyles: { must: 7.5, aim: 7 },
    laterScripts: { must: 8, aim: 5 },
  },
}

test('a page is measured with all it needs, shared parts once, the larger language', () => {
  const rows = measure(manifest, (file) => sizes[file] ?? 0, 500, budgets)
  expect(rows.map(({ what, kilobytes }) => [what, kilobytes])).toEqual([
    ['scripts to the first row', 121.5],
    ['styles to the first row', 8],
    ['later: src/page.tsx', 3],
  ])
  expect(rows.map(verdict)).toEqual(['ok', 'OVER BUDGET', 'ok'])
})

test('a page that is not built is an error, not nothing', () => {
  const renamed = { ...budgets, firstPage: 'src/gone.tsx' }
  expect(() => measure(manifest, () => 0, 0, renamed)).toThrow(
    'src/gone.tsx is not in the manifest',
  )
})
