import { describe, expect, test } from 'vitest'
import { defaultPreferences } from '#/lib/preferences'
import { estimateOf, heartbeatOf, signalOf } from './rules'

const now = Date.UTC(2026, 0, 16, 12)
const minute = 60_000
const limits = defaultPreferences.estimate
const unknown = { filter: undefined, census: undefined }

const box = (at: number, heartbeatVersion: string | null = '3.5') => ({
  kind: 'STB',
  heartbeatVersion,
  lastComm: { kind: 'instant', at } as const,
})

describe('whose word it is', () => {
  test('the filter that returned a row names it, whatever its dates say', () => {
    const heartbeat = heartbeatOf(box(now), { filter: 'DEAD', census: 'ONLINE' }, now, limits)
    expect(heartbeat).toMatchObject({ source: 'server', status: 'DEAD', via: 'filter' })
  })

  test('among the offline ones the set that says more names a row', () => {
    const known = { filter: 'ALLOFFLINE', census: 'DEAD' } as const
    expect(heartbeatOf(box(now), known, now, limits)).toMatchObject({ status: 'DEAD' })
    const recovered = { filter: 'ALLOFFLINE', census: 'ONLINE' } as const
    expect(heartbeatOf(box(now), recovered, now, limits)).toMatchObject({ status: 'ALLOFFLINE' })
  })

  test('without a filter the set that holds the row names it', () => {
    const heartbeat = heartbeatOf(box(now), { ...unknown, census: 'ALLOFFLINE' }, now, limits)
    expect(heartbeat).toMatchObject({ source: 'server', status: 'ALLOFFLINE', via: 'census' })
  })

  test('a row in no set is estimated, and never called online', () => {
    const heartbeat = heartbeatOf(box(now - minute), unknown, now, limits)
    expect(heartbeat).toEqual({ source: 'estimate', status: 'recent', clockError: false })
  })

  test('the server word stays beside the mark of a clock error', () => {
    const late = now + 3 * 24 * 60 * minute
    expect(heartbeatOf(box(late), { ...unknown, census: 'ONLINE' }, now, limits)).toMatchObject({
      status: 'ONLINE',
      clockError: true,
    })
  })
})

describe('F49 F81 what no estimate is made of', () => {
  test('no contact on record is never seen', () => {
    const device = { ...box(0), lastComm: { kind: 'never' } as const }
    expect(heartbeatOf(device, unknown, now, limits)).toMatchObject({ status: 'never' })
  })

  test('an unreadable time is not known', () => {
    const device = { ...box(0), lastComm: { kind: 'unreadable', raw: 'foo 1' } as const }
    expect(heartbeatOf(device, unknown, now, limits)).toMatchObject({ status: 'unknown' })
  })

  test('30 seconds ahead is recent, three days ahead a clock error', () => {
    expect(heartbeatOf(box(now + minute / 2), unknown, now, limits)).toMatchObject({
      status: 'recent',
      clockError: false,
    })
    expect(heartbeatOf(box(now + 3 * 24 * 60 * minute), unknown, now, limits)).toMatchObject({
      status: 'unknown',
      clockError: true,
    })
  })
})

describe('limits', () => {
  test('late and silent begin on the minute', () => {
    const some = { lateAfterMinutes: 10, silentAfterMinutes: 30 }
    expect(estimateOf(10 * minute - 1, some)).toBe('recent')
    expect(estimateOf(10 * minute, some)).toBe('late')
    expect(estimateOf(30 * minute, some)).toBe('silent')
  })

  test('a box without heartbeat version is measured by its own limits', () => {
    expect(signalOf(box(0, null))).toBe('stbUi')
    const hours = now - 3 * 60 * minute
    expect(heartbeatOf(box(hours, '3.5'), unknown, now, limits)).toMatchObject({ status: 'silent' })
    expect(heartbeatOf(box(hours, null), unknown, now, limits)).toMatchObject({ status: 'recent' })
  })

  test('everything that is no set-top box reports as Android does', () => {
    expect(signalOf({ kind: 'ANDROID_BOX', heartbeatVersion: null })).toBe('android')
    expect(signalOf({ kind: 'QUANTUM', heartbeatVersion: null })).toBe('android')
  })
})
