import type { Locator, Page } from '@playwright/test'
import type { Fault } from '../../server/sandbox/fault'
import type { OutdatedApp, Sandbox } from './sandbox'

export const entryPath = '/iptv/appwhitelist/'
/** The app that is being rolled out. */
export const kald = 'dk.pulstest.kald'

/** Where that app is known to be outdated or missing: of support@'s own customer, or of reseller@'s. */
export async function rollout(sandbox: Sandbox, which = 0): Promise<OutdatedApp> {
  const set = (await sandbox.fleet()).outdatedApps[which]
  if (set === undefined) throw new Error('The sandbox has no app that is known to be outdated.')
  return set
}

export function entryFault(id: string, doing: Fault['do']): Fault {
  return { match: { path: `${entryPath}${id}` }, do: doing }
}

export function panel(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true })
}

/** What stands beside a term. */
export function fact(page: Page, term: string): Locator {
  return page.locator('dt', { hasText: term }).locator('xpath=following-sibling::dd[1]')
}
