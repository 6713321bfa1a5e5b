import { expect, test, vi } from 'vitest'
import { createClock } from './clock'

test('a running clock is the real one, or runs on from where it started', () => {
  vi.useFakeTimers({ now: 1_000_000 })
  const real = createClock({ startAt: undefined, frozen: false })
  const moved = createClock({ startAt: 50_000, frozen: false })
  vi.advanceTimersByTime(250)
  expect(real.now()).toBe(1_000_250)
  expect(moved.now()).toBe(50_250)
  vi.useRealTimers()
})

test('a standing clock stands; it can be set, let go, and is itself again after a reset', () => {
  vi.useFakeTimers({ now: 1_000_000 })
  const clock = createClock({ startAt: 50_000, frozen: true })
  vi.advanceTimersByTime(250)
  expect([clock.now(), clock.frozenAt()]).toEqual([50_000, 50_000])
  clock.freeze(70_000)
  expect(clock.now()).toBe(70_000)
  clock.freeze(null)
  expect([clock.now(), clock.frozenAt()]).toEqual([50_250, null])
  clock.reset()
  expect(clock.now()).toBe(50_000)
  vi.useRealTimers()
})
