// @vitest-environment jsdom
import { act, render } from '@testing-library/react'
import { Suspense } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { I18nProvider, loadMessages } from '#/i18n/i18n'
import { TimeAgo } from './time-ago'

beforeEach(async () => {
  await loadMessages('en')
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 12) })
  return () => vi.useRealTimers()
})

const age = (at: number) => (
  <Suspense>
    <I18nProvider language="en">
      <TimeAgo at={at} clock="browser" />
    </I18nProvider>
  </Suspense>
)

test('a newer time whose age reads as the first one did does not keep the age of the older', () => {
  const { container, rerender } = render(age(Date.now() - 60_000))
  const first = container.textContent
  act(() => {
    vi.advanceTimersByTime(30 * 60_000)
  })
  const later = container.textContent
  expect(later).not.toBe(first)

  rerender(age(Date.now() - 60_000))
  expect(container.textContent).toBe(first)
  act(() => {
    vi.advanceTimersByTime(30 * 60_000)
  })
  expect(container.textContent).toBe(later)
})
