import { writeFile } from 'node:fs/promises'
import { test as base, expect } from '@playwright/test'
import { watchConsole } from './console-watch'
import type { ConsoleWatch } from './console-watch'
import { sandboxAt } from './sandbox'
import type { Sandbox } from './sandbox'
import { startServers } from './servers'
import type { Servers } from './servers'

type PerTest = {
  sandbox: Sandbox
  consoleWatch: ConsoleWatch
  allowFailedStatus: ConsoleWatch['allowFailedStatus']
  allowFailedConnection: ConsoleWatch['allowFailedConnection']
}

type PerWorker = {
  puls: Servers
  /** For a file that needs its servers otherwise: `test.use({ serverEnvironment: { … } })`. */
  serverEnvironment: Record<string, string>
}

/**
 * A story in the browser, against servers of the worker's own. Each begins with a sandbox as it was
 * when it started, and fails for any error in the console, any violation of the policy and any fault
 * that was asked for and did not happen.
 */
export const test = base.extend<PerTest, PerWorker>({
  serverEnvironment: [{}, { option: true, scope: 'worker' }],

  puls: [
    async ({ serverEnvironment }, use) => {
      const { stop, ...servers } = await startServers(serverEnvironment)
      await use(servers)
      await stop()
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ puls }, use) => {
    await use(puls.url)
  },

  sandbox: [
    async ({ puls }, use, story) => {
      const sandbox = sandboxAt(puls.sandboxUrl)
      await sandbox.reset()
      await use(sandbox)
      if (story.status !== story.expectedStatus) {
        const asked = JSON.stringify(await sandbox.stats(), null, 1)
        await writeFile(story.outputPath('vendors-asked.json'), asked)
      }
      expect(await sandbox.unfired(), 'faults that never happened').toEqual([])
    },
    { auto: true },
  ],

  consoleWatch: [
    async ({ context }, use) => {
      const watch = await watchConsole(context)
      await use(watch)
      expect(watch.lines(), 'what the browser complained about').toEqual([])
    },
    { auto: true },
  ],

  allowFailedStatus: async ({ consoleWatch }, use) => {
    await use(consoleWatch.allowFailedStatus)
  },

  allowFailedConnection: async ({ consoleWatch }, use) => {
    await use(consoleWatch.allowFailedConnection)
  },
})
