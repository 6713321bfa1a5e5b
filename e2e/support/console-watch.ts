import type { BrowserContext } from '@playwright/test'

export type ConsoleWatch = {
  /** The browser's own line for an answer with this status is expected from here on. */
  allowFailedStatus: (...statuses: number[]) => void
  /** The browser's own line for a request that reached nobody is expected from here on. */
  allowFailedConnection: () => void
  /** What nobody expected. */
  lines: () => string[]
}

/** Listens to every page of a context for what must never happen in one. */
export async function watchConsole(context: BrowserContext): Promise<ConsoleWatch> {
  const seen: string[] = []
  const allowed: RegExp[] = []

  const note = (line: string) => {
    if (!allowed.some((pattern) => pattern.test(line))) seen.push(line)
  }

  context.on('console', (message) => {
    // For a document that is not HTML the browser asks for this one by itself.
    if (message.location().url.endsWith('/favicon.ico')) return
    // That an app is not in the whitelist is an answer, and the vendor gives it as a 404.
    const isAnswer = message.location().url.includes('/api/telecomx/iptv/appwhitelist/')
    if (isAnswer && /status of 404/.test(message.text())) return
    if (message.type() === 'error') note(`console.error: ${message.text()}`)
  })
  // Errors nobody caught, rejected promises among them.
  context.on('weberror', (error) => note(`uncaught: ${String(error.error())}`))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.error(`policy violation: ${effectiveDirective} ${blockedURI}`)
    })
  })

  return {
    allowFailedStatus: (...statuses) => {
      for (const status of statuses) {
        allowed.push(new RegExp(`^console.error: Failed to load resource: .* status of ${status}`))
      }
    },
    allowFailedConnection: () => {
      allowed.push(/^console\.error: Failed to load resource: net::ERR_/)
    },
    lines: () => seen,
  }
}
