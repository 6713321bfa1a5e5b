// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { withAside } from '#/lib/set-asides'
import { asides, changeAsides, forgetAsides } from './aside-store'
import { openPreferences } from './preference-store'
import { setServerClock } from './ticking'
import { useAsides } from './use-asides'

const noon = Date.UTC(2026, 10, 22, 12)
const hour = 3_600_000
const box = { customerId: 'c1', id: 'a', deviceId: '00:1A' }

beforeEach(() => {
  vi.useFakeTimers({ now: noon })
  setServerClock(
    () => Date.now(),
    () => {},
  )
  localStorage.clear()
  openPreferences('7')
  return () => {
    openPreferences(null)
    vi.useRealTimers()
  }
})

function setAside(until: number, id = 'a') {
  const terms = { reason: 'spare', words: '', until } as const
  changeAsides((kept) => withAside(kept, [{ ...box, id }], terms, Date.now()))
}

const shown = () => renderHook(() => useAsides().list.map(({ id }) => id)).result

test('what is set aside is shown at once, and vanishes when its time is over', () => {
  const ids = shown()
  act(() => setAside(noon + hour))
  expect(ids.current).toEqual(['a'])
  act(() => {
    vi.advanceTimersByTime(hour - 1_000)
  })
  expect(ids.current).toEqual(['a'])
  act(() => {
    vi.advanceTimersByTime(2_000)
  })
  expect(ids.current).toEqual([])
})

test('another tab of the same user is heard', () => {
  act(() => setAside(noon + hour))
  const kept = localStorage.getItem('puls:asides:7') ?? ''
  const ids = shown()
  expect(ids.current).toEqual(['a'])
  for (const [text, expected] of [
    ['[]', []],
    [kept, ['a']],
    ['{nonsense', []],
  ] as const) {
    localStorage.setItem('puls:asides:7', text)
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'puls:asides:7' })))
    expect(ids.current).toEqual(expected)
  }
})

test('what another tab has set aside is kept, also where nobody listened to it', () => {
  const here = asides()
  setAside(noon + hour)
  const ofAnother = localStorage.getItem('puls:asides:7') ?? ''
  localStorage.clear()
  expect(here.list).toEqual([])
  setAside(noon + hour, 'b')
  expect(asides().list.map(({ id }) => id)).toEqual(['b'])
  localStorage.setItem('puls:asides:7', ofAnother)
  setAside(noon + hour, 'c')
  expect(asides().list.map(({ id }) => id)).toEqual(['a', 'c'])
})

test('it is one user’s alone, kept for them, and forgotten when asked', () => {
  const ids = shown()
  act(() => setAside(noon + hour))
  act(() => openPreferences('8'))
  expect(ids.current).toEqual([])
  act(() => openPreferences('7'))
  expect(ids.current).toEqual(['a'])
  act(() => forgetAsides())
  expect(ids.current).toEqual([])
  expect(localStorage.getItem('puls:asides:7')).toBeNull()
})
