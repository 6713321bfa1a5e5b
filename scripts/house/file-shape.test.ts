import { expect, test } from 'vitest'
import { badExports, badNames, tooLong, tooManyEffects } from './file-shape.ts'
import { treeOf } from './tree.ts'

const lines = (count: number) => 'f()\n'.repeat(count)

test.each([
  ['src/lib/a.ts', 250],
  ['src/features/x/x-list-page.tsx', 130],
  ['src/features/x/x-page.tsx', 180],
  ['src/features/x/columns.tsx', 120],
  ['src/features/x/search.ts', 50],
  ['src/table/a.tsx', 120],
  ['server/sandbox/telecomx/a.ts', 200],
  ['src/table/a.test.tsx', 250],
])('%s may have %i lines and not one more', (path, limit) => {
  expect(tooLong(treeOf({ [path]: lines(limit) }))).toEqual([])
  expect(tooLong(treeOf({ [path]: lines(limit + 1) }))).toHaveLength(1)
})

test('comments and empty lines are not counted, seed data is not limited', () => {
  const comments = `/*\n${'why\n'.repeat(300)}*/\n\n// and so on\n`
  expect(tooLong(treeOf({ 'src/lib/a.ts': `${comments}${lines(250)}` }))).toEqual([])
  expect(tooLong(treeOf({ 'server/sandbox/telecomx/seed-names.ts': lines(900) }))).toEqual([])
})

test('a file name is kebab-case and says something', () => {
  const names = ['src/a/deviceList.ts', 'src/a/index.ts', 'src/a/utils.ts', 'src/a/common.tsx']
  for (const path of names) expect(badNames(treeOf({ [path]: '' }))).toHaveLength(1)
  const good = ['src/a/device-list.tsx', 'e2e/a-b.e2e.ts', 'scripts/a.test.ts', 'scripts/a.d.mts']
  for (const path of good) expect(badNames(treeOf({ [path]: '' }))).toEqual([])
})

test('a default export and a barrel are found', () => {
  const of = (code: string) => badExports(treeOf({ 'src/lib/a.ts': code }))
  expect(of('export default 1')).toHaveLength(1)
  expect(of("export * from './b'")).toHaveLength(1)
  expect(of("export type { B } from './b'")).toHaveLength(1)
  expect(of('const a = 1\nexport { a as default }')).toHaveLength(1)
  expect(of('export const a = 1')).toEqual([])
})

test('one effect in a thousand lines is the most', () => {
  const of = (count: number, total: number) =>
    tooManyEffects(treeOf({ 'src/ui/a.ts': `${'useEffect(f)\n'.repeat(count)}${lines(total)}` }))
  expect(of(1, 1000)).toEqual([])
  expect(of(2, 1000)).toHaveLength(1)
  expect(of(1, 900)).toHaveLength(1)
})
