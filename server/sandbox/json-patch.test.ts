import { expect, test } from 'vitest'
import type { PatchOperation } from './fault'
import { applyPatch } from './json-patch'

const body = () => ({ total: 3, items: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] })
const patch = (...operations: PatchOperation[]) => applyPatch(body(), operations)

test('replace, add and remove members', () => {
  expect(patch({ op: 'replace', path: '/total', value: null })).toEqual({ ...body(), total: null })
  expect(patch({ op: 'add', path: '/more', value: [1] })).toEqual({ ...body(), more: [1] })
  expect(patch({ op: 'remove', path: '/total' })).toEqual({ items: body().items })
})

test('replace, insert, append and remove elements', () => {
  expect(patch({ op: 'replace', path: '/items/1', value: 42 })).toHaveProperty('items', [
    { name: 'a' },
    42,
    { name: 'c' },
  ])
  expect(patch({ op: 'add', path: '/items/0', value: 0 })).toHaveProperty('items.0', 0)
  expect(patch({ op: 'add', path: '/items/-', value: 9 })).toHaveProperty('items.3', 9)
  expect(patch({ op: 'remove', path: '/items/0' })).toHaveProperty('items.length', 2)
})

test('* is every element', () => {
  expect(patch({ op: 'replace', path: '/items/*/name', value: 'x' })).toHaveProperty('items', [
    { name: 'x' },
    { name: 'x' },
    { name: 'x' },
  ])
  expect(patch({ op: 'remove', path: '/items/*' })).toHaveProperty('items', [])
})

test('the whole document, and one operation after another', () => {
  expect(patch({ op: 'replace', path: '', value: [] })).toEqual([])
  expect(
    patch({ op: 'remove', path: '/items/0' }, { op: 'replace', path: '/items/0/name', value: 'z' }),
  ).toHaveProperty('items', [{ name: 'z' }, { name: 'c' }])
})

test('escaped steps, and __proto__ as an own key', () => {
  expect(patch({ op: 'add', path: '/a~1b~0c', value: 1 })).toHaveProperty(['a/b~c'], 1)
  const text = JSON.stringify(patch({ op: 'add', path: '/__proto__', value: { admin: true } }))
  expect(text).toContain('"__proto__":{"admin":true}')
})

test.each([
  ['/nothing', 'replace'],
  ['/nothing', 'remove'],
  ['/items/3', 'replace'],
  ['/items/x', 'add'],
  ['/items/5', 'add'],
  ['/total/deep', 'add'],
  ['/nothing/deep', 'add'],
] as const)('%s cannot be %sd', (path, op) => {
  const operation: PatchOperation = op === 'remove' ? { op, path } : { op, path, value: 1 }
  expect(() => patch(operation)).toThrow()
})
