import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Request } from '@playwright/test'
import { answers, root, run } from './support/program'
import type { Program } from './support/program'
import { test as base } from './support/puls'
import { sessionEnded } from './support/screen'
import { signInByForm } from './support/sign-in'

type Vendor = { url: string; stop: () => Promise<void>; startAgain: () => Promise<void> }

/** As in operation: a vendor that runs elsewhere, and a Puls that was installed without a sandbox. */
const test = base.extend<object, { vendor: Vendor }>({
  vendor: [
    async ({}, use) => {
      const first = await startSandbox('0')
      const { url } = first
      let { program } = first
      const stop = async () => {
        program.kill('SIGTERM')
        await program.exitCode
      }
      const startAgain = async () => {
        ;({ program } = await startSandbox(new URL(url).port))
      }
      await use({ url, stop, startAgain })
      await stop()
    },
    { scope: 'worker' },
  ],

  puls: [
    async ({ vendor }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'puls-'))
      await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true })
      await rm(join(folder, 'dist/server/sandbox.js'))
      await cp(join(root, 'package.json'), join(folder, 'package.json'))
      await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))

      const gateway = run(
        'node',
        ['--disable-proto=delete', 'dist/server/start.js'],
        { TELECOMX_URL: vendor.url, SESSION_SECRET: 'x'.repeat(32) },
        { cwd: folder },
      )
      const [, url = ''] = await gateway.printed(/Puls is running at (http:\/\/\S+)/)
      await use({ url, sandboxUrl: vendor.url, users: [], output: gateway.output })
      gateway.kill('SIGTERM')
      expect(await gateway.exitCode).toBe(0)
      await rm(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
})

test('F01 Puls in front of a TelecomX elsewhere: it works the same, says within seconds when nobody is there, and goes on when somebody is', async ({
  page,
  puls,
  vendor,
  allowFailedStatus,
}) => {
  allowFailedStatus(401, 502)
  await page.goto('/devices?limit=25')
  await expect(page.getByText('Demo users')).toBeHidden()
  expect(puls.output()).not.toMatch(/puls\.test|SESSION_SECRET/)
  await signInByForm(page, 'support')
  const table = page.getByRole('table')
  await expect(table).toBeVisible()

  await vendor.stop()
  expect(await answers(vendor.url)).toBe(false)
  const refused = new Set<Request>()
  const times: number[] = []
  page.on('response', (answer) => {
    if (answer.status() === 502) refused.add(answer.request())
  })
  page.on('requestfinished', (request) => {
    if (refused.has(request)) times.push(request.timing().responseEnd)
  })
  await page.reload()
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('Devices could not be loaded')
  await expect(notice).toContainText('TelecomX cannot be reached.')
  // The quickest counts: the rest of the run wants the processor, too. An answer is shown before its
  // times are known here.
  await expect.poll(() => Math.min(...times)).toBeLessThan(100)
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()

  await vendor.startAgain()
  await page.goBack()
  // A list that has failed is asked for again when one comes back to it; this vendor, started anew,
  // knows no session.
  await expect(sessionEnded(page)).toBeVisible()
  await signInByForm(page, 'support')
  await expect(table).toBeVisible()
})

async function startSandbox(port: string): Promise<{ program: Program; url: string }> {
  const program = run('node', ['dist/server/sandbox.js', '--port', port], {})
  const [, url = ''] = await program.printed(/sandbox (http:\/\/\S+)/)
  return { program, url }
}
