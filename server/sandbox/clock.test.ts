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

test('moved on, it stands or runs so much later, until a reset', () => {
  vi.useFakeTimers({ now: 1_000_000 })
  const standing = createClock({ startAt: 50_000, frozen: true })
  const running = createClock({ startAt: 50_000, frozen: false })
  for (const clock of [standing, running]) clock.advance(6000)
  vi.advanceTimersByTime(250)
  expect([standing.now(), standing.frozenAt()]).toEqual([56_000, 56_000])
  expect([running.now(), running.frozenAt()]).toEqual([56_250, null])
  standing.freeze(null)
  expect(standing.now()).toBe(56_250)
  for (const clock of [standing, running]) clock.reset()
  expect([standing.now(), running.now()]).toEqual([50_000, 50_250])
  vi.useRealTimers()
})
