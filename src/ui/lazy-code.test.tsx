// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { ErrorBoundary } from './error-boundary'
import { lazyCode, MissingCodeError } from './lazy-code'

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

const Part = () => <p>The part</p>

test('code that did not arrive is asked for once, and anew by whoever comes back later', async () => {
  // React reports what a boundary caught.
  const report = vi.spyOn(console, 'error').mockImplementation(() => {})
  const load = vi.fn(async () => Part)
  load.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const { Component } = lazyCode(load)
  const show = () =>
    render(
      <ErrorBoundary fallback={({ error }) => String(error instanceof MissingCodeError)}>
        <Suspense fallback="waiting">
          <Component />
        </Suspense>
      </ErrorBoundary>,
    )

  const { container, unmount } = await act(async () => show())
  expect(container.textContent).toBe('true')
  expect(report).toHaveBeenCalled()
  expect(load).toHaveBeenCalledOnce()
  unmount()

  vi.advanceTimersByTime(1_000)
  await act(async () => show())
  expect(screen.getByText('The part')).toBeTruthy()
  expect(load).toHaveBeenCalledTimes(2)
})

test('fetched ahead, it renders without waiting', async () => {
  const { Component, preload } = lazyCode(async () => Part)
  await preload()
  expect(render(<Component />).container.textContent).toBe('The part')
})
