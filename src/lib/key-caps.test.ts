import { expect, test } from 'vitest'
import { keyCaps, keyGroups } from './key-caps'
import { keyEntry, keyIds } from './keys'

test('what stands on the keys', () => {
  expect(keyCaps(keyEntry('palette'), false)).toEqual([['Ctrl', 'K']])
  expect(keyCaps(keyEntry('palette'), true)).toEqual([['⌘', 'K']])
  expect(keyCaps(keyEntry('goDevices'), false)).toEqual([['g'], ['d']])
  expect(keyCaps(keyEntry('leaveSearch'), false)).toEqual([['Esc']])
})

test('every key has its place on the sheet', () => {
  const groups = new Set(keyIds.map((id) => keyEntry(id).group))
  expect([...groups].toSorted()).toEqual([...keyGroups].toSorted())
})
