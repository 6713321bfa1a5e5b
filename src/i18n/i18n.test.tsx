// @vitest-environment jsdom
import { act, render } from '@testing-library/react'
import { Suspense } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Language } from '#/lib/preferences'

/** A chunk that is not there, and one that is. */
const missing = () => {
  throw new TypeError('Failed to fetch dynamically imported module')
}

beforeEach(() => {
  vi.resetModules()
  return () => {
    vi.doUnmock('./da')
    vi.doUnmock('./en')
  }
})

async function open(first: Language) {
  const { I18nProvider, useMessages } = await import('./i18n')
  const Word = () => useMessages().faults.tryAgain
  const page = (language: Language) => (
    <Suspense>
      <I18nProvider language={language}>
        <Word />
      </I18nProvider>
    </Suspense>
  )
  const { container, rerender } = await act(async () => render(page(first)))
  return {
    text: () => container.textContent,
    choose: (language: Language) => act(async () => rerender(page(language))),
  }
}

test('a language that cannot be had is shown in the one that is here, until it is chosen anew', async () => {
  vi.doMock('./da', missing)
  const { text, choose } = await open('en')
  await vi.waitFor(() => expect(text()).toBe('Try again'))
  await choose('da')
  expect(text()).toBe('Try again')

  vi.doUnmock('./da')
  await choose('en')
  await choose('da')
  await vi.waitFor(() => expect(text()).toBe('Prøv igen'))
})
