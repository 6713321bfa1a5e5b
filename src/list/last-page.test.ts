import { expect, test } from 'vitest'
import { lastPage, pageTurn, turnedBackFrom } from './last-page'

test('an empty list has one page', () => {
  expect(lastPage({ total: 0, limit: 50 })).toBe(1)
})

test('a begun page counts', () => {
  expect(lastPage({ total: 100, limit: 50 })).toBe(2)
  expect(lastPage({ total: 101, limit: 50 })).toBe(3)
})

test('remembers the page that was asked for, and nothing from elsewhere', () => {
  expect(turnedBackFrom(pageTurn(9))).toBe(9)
  expect(turnedBackFrom(null)).toBeUndefined()
  expect(turnedBackFrom({ turnedBackFrom: 'nine' })).toBeUndefined()
})
