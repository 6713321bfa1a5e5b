import { expect, test } from 'vitest'
import { isUserActive, noteUserActivity, watchUserActivity } from './user-activity'

test('a person counts as there for half a minute after the last act', () => {
  noteUserActivity()
  const now = Date.now()
  expect(isUserActive(now + 20_000)).toBe(true)
  expect(isUserActive(now + 30_001)).toBe(false)
})

test('a key brings the person back', () => {
  const page = new EventTarget()
  watchUserActivity(page)
  page.dispatchEvent(new Event('keydown'))
  expect(isUserActive()).toBe(true)
})
