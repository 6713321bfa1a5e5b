import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

export type Storages = {
  local: Record<string, string>
  session: Record<string, string>
  databases: string[]
  caches: string[]
  cookie: string
}

/** All that a script in the page could read of what the browser keeps. */
export function storagesOf(page: Page): Promise<Storages> {
  return page.evaluate(async () => ({
    local: Object.fromEntries(Object.entries(localStorage)),
    session: Object.fromEntries(Object.entries(sessionStorage)),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    caches: await caches.keys(),
    cookie: document.cookie,
  }))
}

export type Sinks = {
  /** Every address that the browser asked for or showed. */
  addresses: string[]
  /** Takes down what the page shows and keeps at this moment. */
  note: () => Promise<void>
  /** Everything so far: bodies and headers of answers, console, downloads, what was noted. */
  texts: () => Promise<string[]>
}

/** Collects everything that comes to the browser from now on, wherever it ends up. */
export function collectSinks(page: Page): Sinks {
  const addresses: string[] = []
  const noted: string[] = []
  const arriving: Promise<string>[] = []

  page.on('request', (request) => addresses.push(request.url()))
  page.on('framenavigated', (frame) => addresses.push(frame.url()))
  page.on('console', (message) => noted.push(message.text()))
  page.on('response', (response) => {
    noted.push(JSON.stringify(response.headers()))
    // Of one that was given up there is no body.
    arriving.push(response.text().catch(() => ''))
  })
  page.on('download', (download) => {
    arriving.push(download.path().then((path) => readFile(path, 'utf8')))
  })

  return {
    addresses,
    note: async () => {
      noted.push(await page.content(), JSON.stringify(await storagesOf(page)))
    },
    texts: async () => [...noted, ...(await Promise.all(arriving))],
  }
}
