import { beforeEach, expect, test, vi } from 'vitest'

const noon = Date.UTC(2026, 10, 21, 12)
const quarter = 15 * 60_000
const iso = (at: number) => new Date(at).toISOString()

function answer(end: number | null, { status = 200, gatewayNow = noon } = {}): Response {
  const headers = new Headers({ Date: new Date(gatewayNow).toUTCString() })
  if (end !== null) headers.set('x-session-ends-at', iso(end))
  return new Response(null, { status, headers })
}

beforeEach(() => vi.resetModules())

test('knows the end that the last answer told', async () => {
  const { noteSessionEnds, sessionEndsAt } = await import('./ends')
  expect(sessionEndsAt()).toBeNull()
  noteSessionEnds(1, noon, answer(noon + quarter))
  expect(sessionEndsAt()).toBe(noon + quarter)
  noteSessionEnds(2, noon, answer(null))
  expect(sessionEndsAt()).toBeNull()
})

test('tells it by this computer’s clock, however wrong', async () => {
  const { noteSessionEnds, sessionEndsAt } = await import('./ends')
  const wrong = noon + 26 * 3_600_000
  noteSessionEnds(1, wrong, answer(noon + quarter))
  expect(sessionEndsAt()).toBe(wrong + quarter)
})

test('an answer that was overtaken says nothing new', async () => {
  const { noteSessionEnds, sessionEndsAt } = await import('./ends')
  noteSessionEnds(2, noon, answer(noon + 2 * quarter))
  noteSessionEnds(1, noon, answer(noon + quarter))
  expect(sessionEndsAt()).toBe(noon + 2 * quarter)
})

test('a failure in front of the gateway says nothing; a lost session does', async () => {
  const { noteSessionEnds, sessionEndsAt } = await import('./ends')
  noteSessionEnds(1, noon, answer(noon + quarter))
  noteSessionEnds(2, noon, answer(null, { status: 502 }))
  expect(sessionEndsAt()).toBe(noon + quarter)
  noteSessionEnds(3, noon, answer(null, { status: 401 }))
  expect(sessionEndsAt()).toBeNull()
})

test('listeners hear of changes only', async () => {
  const { noteSessionEnds, subscribeSessionEnds } = await import('./ends')
  const listener = vi.fn<() => void>()
  const unsubscribe = subscribeSessionEnds(listener)
  noteSessionEnds(1, noon, answer(noon + quarter))
  noteSessionEnds(2, noon + 5000, answer(noon + quarter, { gatewayNow: noon + 5000 }))
  expect(listener).toHaveBeenCalledTimes(1)
  unsubscribe()
  noteSessionEnds(3, noon, answer(null))
  expect(listener).toHaveBeenCalledTimes(1)
})
