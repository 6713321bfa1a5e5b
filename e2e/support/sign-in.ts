import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

export type Person = 'viewer' | 'sales' | 'reseller' | 'support' | 'admin'

export const password = 'puls'

export function usernameOf(person: Person): string {
  return `${person}@puls.test`
}

/** Signed in as after an earlier visit: the cookie is there, and the browser remembers a session. */
export async function signIn(page: Page, person: Person): Promise<void> {
  // Any document of our origin will do, and this one is the smallest.
  await page.goto('/favicon.svg')
  const status = await page.evaluate(
    async (credentials) => {
      const answer = await fetch('/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-requested-with': 'puls' },
        body: JSON.stringify(credentials),
      })
      localStorage.setItem('puls:session-hint', '1')
      return answer.status
    },
    { username: usernameOf(person), password },
  )
  expect(status, `signing in as ${person}`).toBe(200)
}

/** By the form that the page shows to whoever is signed out. */
export async function signInByForm(page: Page, person: Person): Promise<void> {
  await page.getByLabel('E-mail').fill(usernameOf(person))
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
