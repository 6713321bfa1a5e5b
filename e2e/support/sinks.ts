import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import type { Page, Request, Response } from '@playwright/test'

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
  /** Answers of ours that arrived and whose text could not be had. */
  unread: string[]
  /** Takes down what the page shows and keeps, once nothing is under way: leaving it loses no answer. */
  note: () => Promise<void>
  /** Everything so far: bodies and headers of answers, console, downloads, what was noted. */
  texts: () => Promise<string[]>
}

/** Collects everything that comes to the browser from now on, wherever it ends up. */
export function collectSinks(page: Page): Sinks {
  const addresses: string[] = []
  const unread: string[] = []
  const noted: string[] = []
  const arriving: Promise<string>[] = []
  const open = new Set<Request>()

  page.on('request', (request) => {
    addresses.push(request.url())
    open.add(request)
  })
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  page.on('framenavigated', (frame) => addresses.push(frame.url()))
  page.on('console', (message) => noted.push(message.text()))
  page.on('response', (response) => {
    noted.push(JSON.stringify(response.headers()))
    arriving.push(bodyOf(response))
  })
  page.on('download', (download) => {
    arriving.push(download.path().then((path) => readFile(path, 'utf8')))
  })

  return {
    addresses,
    unread,
    note: async () => {
      await expect.poll(() => open.size).toBe(0)
      await Promise.all(arriving)
      noted.push(await page.content(), JSON.stringify(await storagesOf(page)))
    },
    texts: async () => [...noted, ...(await Promise.all(arriving))],
  }

  async function bodyOf(response: Response): Promise<string> {
    try {
      return await response.text()
    } catch {
      // Of one that was given up there is no body; of any other there is.
      if (response.request().failure() === null) unread.push(response.url())
      return ''
    }
  }
}
