import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const noon = Date.UTC(2026, 10, 21, 12)
const httpDate = (at: number) => new Date(at).toUTCString()

async function freshClock() {
  vi.resetModules()
  return import('./clock')
}

beforeEach(() => vi.useFakeTimers({ now: noon }))
afterEach(() => vi.useRealTimers())

test('before any answer it is this computer’s clock', async () => {
  const { clockState, vendorNow } = await freshClock()
  expect(clockState()).toEqual({ skewMs: 0, approximate: false })
  expect(vendorNow()).toBe(noon)
})

test.each([[26], [-26]])('F78 a computer %i h off shows the vendor’s time', async (hours) => {
  const vendor = noon + hours * 3_600_000
  const { clockState, observe, vendorNow } = await freshClock()
  observe(noon - 200, noon, httpDate(vendor))
  expect(Math.abs(vendorNow() - vendor)).toBeLessThan(1000)
  expect(clockState().approximate).toBe(false)
})

test('F79 the gateway’s own date counts only until the vendor’s is known', async () => {
  const { clockState, observe } = await freshClock()
  observe(noon, noon, null, httpDate(noon + 60_000))
  expect(clockState()).toEqual({ skewMs: 60_500, approximate: true })
  observe(noon, noon, httpDate(noon + 7_200_000), httpDate(noon + 60_000))
  expect(clockState()).toEqual({ skewMs: 7_200_500, approximate: false })
})

test.each([[null], [''], ['garbage'], ['Sun, 31 Feb 2026 08:49:37 GMT']])(
  'F80 a date of %j changes nothing',
  async (date) => {
    const { clockState, observe } = await freshClock()
    observe(noon, noon, date)
    expect(clockState()).toEqual({ skewMs: 0, approximate: true })
    observe(noon, noon, httpDate(noon + 60_000))
    observe(noon, noon, date)
    expect(clockState()).toEqual({ skewMs: 60_500, approximate: false })
  },
)

test('the median of the last five forgives an odd answer and follows a real change', async () => {
  const { clockState, observe } = await freshClock()
  for (let count = 0; count < 5; count++) observe(noon, noon, httpDate(noon))
  observe(noon, noon, httpDate(noon + 3_600_000))
  expect(clockState().skewMs).toBe(500)
  for (let count = 0; count < 4; count++) observe(noon, noon, httpDate(noon + 3_600_000))
  expect(clockState().skewMs).toBe(3_600_500)
})

test('an answer that took too long, or came before it was asked for, tells nothing', async () => {
  const { clockState, observe } = await freshClock()
  observe(noon, noon + 15_001, httpDate(noon + 3_600_000))
  observe(noon, noon - 1, httpDate(noon + 3_600_000))
  expect(clockState()).toEqual({ skewMs: 0, approximate: false })
})

test('listeners hear of a change once, and the state is the same object until then', async () => {
  const { clockState, observe, subscribeClock } = await freshClock()
  const listener = vi.fn<() => void>()
  const unsubscribe = subscribeClock(listener)
  observe(noon, noon, httpDate(noon + 60_000))
  const state = clockState()
  observe(noon - 100, noon, httpDate(noon + 60_000))
  expect(clockState()).toBe(state)
  expect(listener).toHaveBeenCalledTimes(1)
  unsubscribe()
  for (let count = 0; count < 5; count++) observe(noon, noon, httpDate(noon))
  expect(listener).toHaveBeenCalledTimes(1)
})
