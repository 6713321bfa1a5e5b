// @vitest-environment jsdom
import { focusManager } from '@tanstack/react-query'
import { afterEach, describe, expect, test } from 'vitest'
import { ApiError } from '#/api/errors'
import { evenInBackground } from './background-refresh'

const minute = 60_000
type Watched = Parameters<typeof evenInBackground>[0]['state']

function state(changes: Partial<Watched> = {}): { state: Watched } {
  return {
    state: {
      data: undefined,
      dataUpdateCount: 1,
      dataUpdatedAt: 1,
      error: null,
      errorUpdateCount: 0,
      errorUpdatedAt: 0,
      fetchFailureCount: 0,
      fetchFailureReason: null,
      fetchMeta: null,
      isInvalidated: false,
      status: 'success',
      fetchStatus: 'idle',
      ...changes,
    },
  }
}

function show(visibility: 'hidden' | 'visible') {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: visibility })
}

describe('the counters are asked for', () => {
  afterEach(() => {
    show('visible')
    focusManager.setFocused(undefined)
  })

  test('every minute while the page is looked at, every five in the background', () => {
    expect(evenInBackground(state())).toBe(minute)
    show('hidden')
    expect(evenInBackground(state())).toBe(5 * minute)
  })

  test('not at all while the session is lost', () => {
    focusManager.setFocused(false)
    expect(evenInBackground(state())).toBe(false)
    focusManager.setFocused(undefined)
    show('hidden')
    const lost = new ApiError({ kind: 'status', code: 'unauthenticated', status: 401 })
    expect(evenInBackground(state({ error: lost }))).toBe(false)
  })
})
