// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import type { ReactNode } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { I18nProvider, loadMessages, useMessages } from '#/i18n/i18n'
import type { Language } from '#/lib/preferences'
import { ErrorBoundary } from './error-boundary'
import { lazyCode, MissingCodeError } from './lazy-code'

beforeEach(async () => {
  await loadMessages('en')
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

const Part = () => <p>The part</p>
const English = ({ children }: { children: ReactNode }) => (
  <I18nProvider language="en">{children}</I18nProvider>
)

test('code that did not arrive is asked for once, and anew by whoever comes back later', async () => {
  // React reports what a boundary caught.
  const report = vi.spyOn(console, 'error').mockImplementation(() => {})
  const load = vi.fn(async () => Part)
  load.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const { Component } = lazyCode(load)
  const show = () =>
    render(
      <I18nProvider language="en">
        <ErrorBoundary fallback={({ error }) => String(error instanceof MissingCodeError)}>
          <Suspense fallback="waiting">
            <Component />
          </Suspense>
        </ErrorBoundary>
      </I18nProvider>,
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
  const { container } = render(<Component />, { wrapper: English })
  expect(container.textContent).toBe('The part')
})

const Orders = () => useMessages().of('orders').title
const Words = ({ of }: { of: Language }) => {
  const { Component } = orders
  return (
    <I18nProvider language={of}>
      <Suspense fallback="waiting">
        <Component />
      </Suspense>
    </I18nProvider>
  )
}
const orders = lazyCode(async () => Orders, ['orders'])

test('its words are there with it, and in the other language before that is shown', async () => {
  await orders.preload()
  const { container, rerender } = render(<Words of="en" />)
  expect(container.textContent).toBe('Orders')

  const seen: string[] = []
  const observer = new MutationObserver(() => seen.push(container.textContent))
  observer.observe(container, { subtree: true, childList: true, characterData: true })
  await act(async () => rerender(<Words of="da" />))
  vi.useRealTimers()
  await vi.waitFor(() => expect(container.textContent).toBe('Ordrer'))
  expect(new Set(seen)).toEqual(new Set(['Ordrer']))
})

test('words that nobody loads are an error, not a blank', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const Settings = () => useMessages().of('settings').title
  const { Component, preload } = lazyCode(async () => Settings)
  await preload()
  expect(() => render(<Component />, { wrapper: English })).toThrow('"settings"')
})
