import type { Locator, Page } from '@playwright/test'

/** What the stories look at on every page, by the words an operator reads. */

export function userMenu(page: Page, name: string): Locator {
  return page.getByRole('button', { name: `User menu: ${name}` })
}

export function sessionEnded(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Your session has ended. Sign in to continue.' })
}

export async function leaveBy(page: Page, way: 'Sign out' | 'Sign out everywhere'): Promise<void> {
  await page.getByRole('button', { name: /^User menu/ }).click()
  // The name of the second goes on with what it does.
  await page.getByRole('button', { name: way, exact: way === 'Sign out' }).click()
}

/** The requests a page sends to our own API from now on, as `GET /api/…`. */
export function requestsOf(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname.startsWith('/api/')) sent.push(`${request.method()} ${pathname}${search}`)
  })
  return sent
}

/** Both in one moment, before the page can show that it heard the first. */
export async function clickTwice(button: Locator): Promise<void> {
  await button.evaluate((element) => {
    if (!(element instanceof HTMLButtonElement)) throw new Error('not a button')
    element.click()
    element.click()
  })
}
