import { expect, test } from 'vitest'
import { bannedCode, bannedComments } from './banned.ts'
import { treeOf } from './tree.ts'

function found(path: string, code: string): string[] {
  return bannedCode(treeOf({ [path]: code }))
}

test.each([
  'a.innerHTML = b',
  'a.insertAdjacentHTML("beforeend", b)',
  'const a = <p dangerouslySetInnerHTML={{ __html: b }} />',
  'document.write(a)',
  'eval(a)',
  'new Function(a)',
  'Function(a)',
  'setTimeout("a()", 1)',
  'window.setInterval(`a()`, 1)',
  'new RegExp(a)',
  'new RegExp(a ? b : "c")',
  'w.postMessage(a, "*")',
  'window.open(a)',
  'fetch(a)',
  'window.fetch(a)',
  'localStorage.getItem(a)',
  'window.sessionStorage.clear()',
  'new Date(a)',
  'Date.parse(a)',
  'const a = <a href={b}>b</a>',
  'const a = <Anchor href={b}>b</Anchor>',
])('the client may not: %s', (code) => {
  expect(found('src/features/x/a.tsx', code)).toHaveLength(1)
})

test.each([
  ['src/api/http.ts', 'fetch(a)'],
  ['src/boot.ts', 'fetch(a)'],
  ['src/lib/storage.ts', 'localStorage.getItem(a)'],
  ['src/lib/dates.ts', 'new Date(a)'],
  ['src/i18n/formats.ts', 'new Date(a)'],
  ['src/lib/a.ts', 'new Date()'],
  ['src/lib/a.ts', 'new RegExp(a ? "b" : "c", "u")'],
  ['src/lib/a.ts', 'setTimeout(() => a(), 1)'],
  ['src/lib/a.ts', '// innerHTML, eval(a) and localStorage'],
  ['src/lib/a.ts', 'const a = "eval(b)"'],
  ['src/ui/a.tsx', 'const a = <a href="#main">b</a>'],
  ['src/ui/safe.tsx', 'const a = <SafeLink href={b}>b</SafeLink>'],
  ['src/lib/a.test.ts', 'new Date(a)'],
  ['server/gateway/a.ts', 'new Date(a)'],
  ['server/gateway/a.ts', 'fetch(a)'],
])('in %s it is well: %s', (path, code) => {
  expect(found(path, code)).toEqual([])
})

test('of what a vendor sends only known keys are read', () => {
  expect(found('src/api/telecomx/schemas.ts', 'v.looseObject({})')).toHaveLength(1)
  expect(found('src/api/telecomx/schemas.ts', 'v.record(v.string(), v.any())')).toHaveLength(2)
  expect(found('src/api/telecomx/schemas.ts', 'v.object({})')).toEqual([])
})

test.each([
  'test.only("a", f)',
  'test.skip("a", f)',
  'test.describe.only("a", f)',
  'await page.waitForTimeout(1)',
  'await page.route("**", f)',
  'await this.context.route("**", f)',
  'page.getByTestId("a")',
])('a story may not: %s', (code) => {
  expect(found('e2e/a.e2e.ts', code)).toHaveLength(1)
})

test('a test may not sleep', () => {
  expect(found('server/gateway/a.test.ts', 'await sleep(30)')).toHaveLength(1)
  expect(found('src/api/a.ts', 'await sleep(30)')).toEqual([])
})

test('the server has its sinks too', () => {
  expect(found('server/gateway/a.ts', 'new Function(a)')).toHaveLength(1)
  expect(found('server/gateway/a.ts', 'new RegExp(a)')).toHaveLength(1)
})

test('a comment may not postpone, nor silence without a reason', () => {
  const of = (comment: string) => bannedComments(treeOf({ 'src/lib/a.ts': comment }))
  expect(of('// TODO later')).toHaveLength(1)
  expect(of('/* FIXME */')).toHaveLength(1)
  expect(of('// @ts-ignore')).toHaveLength(1)
  expect(of('// oxlint-disable-next-line no-console')).toHaveLength(1)
  expect(of('// oxlint-disable-next-line no-console -- the one place that prints')).toEqual([])
  expect(of("const a = 'TODO'")).toEqual([])
})
