import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type BootAnswer, adopt, discardAnswers } from './boot-handoff'

const early = (sentAt: number): BootAnswer => ({
  sentAt,
  answer: new Promise(() => {}),
  abort: () => {},
})

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => {
  vi.useRealTimers()
  globalThis.__puls = undefined
})

test('an answer is adopted once', () => {
  const answer = early(Date.now())
  globalThis.__puls = new Map([['/api/session', answer]])
  expect(adopt('/api/other')).toBeUndefined()
  expect(adopt('/api/session')).toBe(answer)
  expect(adopt('/api/session')).toBeUndefined()
})

test('not when it is old', () => {
  globalThis.__puls = new Map([['/api/session', early(Date.now())]])
  vi.advanceTimersByTime(10_000)
  expect(adopt('/api/session')).toBeUndefined()
})

test('not after another session may have begun', () => {
  globalThis.__puls = new Map([['/api/session', early(Date.now())]])
  discardAnswers()
  expect(adopt('/api/session')).toBeUndefined()
})

test('without a boot script there is nothing to adopt', () => {
  expect(adopt('/api/session')).toBeUndefined()
  expect(discardAnswers).not.toThrow()
})
