import { expect, test } from 'vitest'
import { importLaw } from './import-law.ts'
import { treeOf } from './tree.ts'

function imports(path: string, specifier: string): string[] {
  return importLaw(treeOf({ [path]: `import { x } from '${specifier}'\nx()` }))
}

test.each([
  ['src/lib/a.ts', '#/ui/b'],
  ['src/lib/a.ts', '../api/b'],
  ['src/lib/a.ts', 'valibot'],
  ['src/ui/a.tsx', '#/api/b'],
  ['src/ui/a.tsx', '@tanstack/react-query'],
  ['src/url/a.ts', '#/i18n/b'],
  ['src/url/a.ts', '@mantine/core'],
  ['src/api/a.ts', 'react'],
  ['src/api/a.ts', '#/url/paths'],
  ['src/table/a.tsx', '#/api/paging'],
  ['src/table/a.tsx', '@tanstack/react-query'],
  ['src/list/a.tsx', '#/features/devices/queries'],
  ['src/list/a.tsx', '#/api/telecomx/client'],
  ['src/features/x/a.tsx', '#/features/y/y-page'],
  ['src/features/x/a.tsx', '../y/columns'],
  ['src/features/x/a.tsx', '#/app/routes'],
  ['src/features/x/a.tsx', 'zod'],
  ['src/features/x/a.tsx', 'react-router-dom'],
  ['src/app/a.ts', '../../server/shared/env'],
  ['src/boot.ts', '#/api/http'],
  ['src/boot.ts', 'valibot'],
  ['server/sandbox/telecomx/a.ts', '../../../src/api/telecomx/schemas'],
  ['server/sandbox/a.ts', '../gateway/config'],
  ['server/gateway/a.ts', '../sandbox/clock'],
  ['server/shared/a.ts', '../gateway/config'],
  ['server/sandbox/telecomx/a.test.ts', '../../../src/api/telecomx/schemas'],
  ['e2e/a.e2e.ts', '../src/lib/csv'],
  ['e2e/a.e2e.ts', '../server/sandbox/clock'],
])('%s may not import %s', (path, specifier) => {
  expect(imports(path, specifier)).toHaveLength(1)
})

test.each([
  ['src/lib/a.ts', './b'],
  ['src/ui/a.tsx', '@mantine/core'],
  ['src/url/a.ts', 'react-router'],
  ['src/api/a.ts', 'valibot'],
  ['src/table/a.tsx', '#/url/paths'],
  ['src/list/a.tsx', '#/api/paging'],
  ['src/features/x/a.tsx', '#/features/y/queries'],
  ['src/features/x/a.tsx', '#/features/x/columns'],
  ['src/features/x/a.tsx', './columns'],
  ['src/app/routes.tsx', '#/features/devices/device-list-page'],
  ['src/main.tsx', '#/app/routes'],
  ['src/lib/a.test.ts', 'fast-check'],
  ['server/start.ts', './sandbox/main'],
  ['server/gateway/a.ts', '../shared/listen'],
  ['server/sandbox/telecomx/a.test.ts', '../../../src/api/telecomx/examples/devices.json'],
  ['e2e/a.e2e.ts', '../src/url/paths'],
  ['e2e/support/a.ts', '../../server/sandbox/fault'],
])('%s may import %s', (path, specifier) => {
  expect(imports(path, specifier)).toEqual([])
})

test('a lazy import, a type and a hand-on count as imports', () => {
  const source = `
    import type { A } from '#/ui/a'
    export { b } from '#/ui/b'
    export const c: A = () => import('#/ui/c')`
  expect(importLaw(treeOf({ 'src/lib/x.ts': source }))).toEqual([
    expect.stringContaining('x.ts:2 imports #/ui/a'),
    expect.stringContaining('x.ts:3 imports #/ui/b'),
    expect.stringContaining('x.ts:4 imports #/ui/c'),
  ])
})
