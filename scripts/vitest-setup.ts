import { afterEach } from 'vitest'

// What Mantine asks of a browser and jsdom does not have: https://mantine.dev/guides/vitest/
if (typeof window !== 'undefined') {
  const nothing = () => {}

  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    writable: true,
    value: (query: string) => ({
      matches: false,
      media: query,
      addEventListener: nothing,
      removeEventListener: nothing,
    }),
  })

  window.ResizeObserver = class {
    observe = nothing
    unobserve = nothing
    disconnect = nothing
  }

  window.HTMLElement.prototype.scrollIntoView = nothing
  window.scrollTo = nothing

  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: { addEventListener: nothing, removeEventListener: nothing, ready: Promise.resolve() },
  })

  const { cleanup, configure } = await import('@testing-library/react')
  // Longer than a busy machine takes, and shorter than a test may: what waits in vain still says so.
  configure({ asyncUtilTimeout: 8_000 })
  afterEach(cleanup)
}
