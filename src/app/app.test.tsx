// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { App } from './app'

function missing(): Promise<object> {
  return Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
}
vi.mock('#/i18n/en', missing)
vi.mock('#/i18n/da', missing)

test('without the words of any language the page says so in both, and offers a reload', async () => {
  // React reports what a boundary caught.
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await act(async () => render(<App queryClient={new QueryClient()} />))

  const page = await screen.findByRole('alert')
  expect(page.textContent).toContain('Puls could not start.')
  expect(page.textContent).toContain('Puls kunne ikke starte.')
  expect(screen.getByRole('button', { name: 'Reload · Genindlæs' })).toBeTruthy()
})
