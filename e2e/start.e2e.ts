import { execFileSync } from 'node:child_process'
import { createServer } from 'node:net'
import { expect, test } from '@playwright/test'
import { answers, run } from './support/program'

const start = ['--disable-proto=delete', 'dist/server/start.js']
const secret = 'a-secret-that-nobody-may-see-in-the-output'

test('npm start prints the address and who can sign in; Ctrl-C ends all of it', async () => {
  const npm = run('npm', ['start'], {}, { ownGroup: true })
  const [, url = ''] = await npm.printed(/Puls is running at (http:\/\/\S+)/)
  const [, sandboxUrl = ''] = await npm.printed(/sandbox at (http:\/\/\S+)/)
  await npm.printed(/Ctrl-C/)
  for (const person of ['viewer', 'sales', 'reseller', 'support', 'admin']) {
    expect(npm.output()).toMatch(new RegExp(`${person}@puls.test +password puls +[A-Z_]+ · `))
  }
  expect(await (await fetch(url)).text()).toContain('<div id="root">')
  expect(await answers(`${sandboxUrl}/__sandbox/stats`)).toBe(true)
  const commands = groupOf(npm.pid).filter((command) => command.includes('node'))
  expect(
    commands.filter((command) => command.includes('--disable-proto=delete')).length,
    'S-35',
  ).toBeGreaterThanOrEqual(2)

  npm.kill('SIGINT')
  await npm.exitCode
  expect(await answers(url)).toBe(false)
  await expect.poll(() => answers(sandboxUrl)).toBe(false)
  await expect.poll(() => groupOf(npm.pid)).toEqual([])
})

test('A port that is taken is one line and exit code 1, and nothing stays behind', async () => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  const address = holder.address()
  const port = typeof address === 'object' && address !== null ? String(address.port) : ''
  for (const variable of ['PORT', 'SANDBOX_PORT']) {
    const program = run('node', start, { [variable]: port }, { ownGroup: true })
    expect(await program.exitCode, variable).toBe(1)
    expect(program.output()).toMatch(
      new RegExp(`^${variable}: port ${port} on .* is taken\\..*\\n$`),
    )
    await expect.poll(() => groupOf(program.pid)).toEqual([])
  }
  holder.close()
})

const badValues: Record<string, Record<string, string>> = {
  PORT: { PORT: 'http' },
  HOST: { HOST: 'http://0.0.0.0' },
  PUBLIC_ORIGIN: { PUBLIC_ORIGIN: 'http://puls.example' },
  TELECOMX_URL: { TELECOMX_URL: `http://user:${secret}@api.example`, SESSION_SECRET: secret },
  TELECOMX_TOKEN_IN: { TELECOMX_TOKEN_IN: 'cookie' },
  SESSION_SECRET: { SESSION_SECRET: secret.slice(0, 20) },
  SESSION_IDLE_MINUTES: { SESSION_IDLE_MINUTES: 'never' },
  NODE_TLS_REJECT_UNAUTHORIZED: { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
  SANDBOX_DEVICES: { SANDBOX_DEVICES: 'many' },
  SANDBOX_EXTEND: { SANDBOX_EXTEND: 'perhaps' },
}

test('A bad value in the environment is one line that names it, shows no secret, and exit code 1', async () => {
  const programs = Object.entries(badValues).map(([variable, environment]) => ({
    variable,
    program: run('node', start, environment),
  }))
  for (const { variable, program } of programs) {
    expect(await program.exitCode, variable).toBe(1)
    expect(program.output()).toMatch(new RegExp(`^${variable}: .*\\n$`))
    expect(program.output()).not.toContain(secret.slice(0, 20))
  }
})

test('Without a secret nothing is started for a real vendor', async () => {
  const program = run('node', start, { TELECOMX_URL: 'https://api.example' })
  expect(await program.exitCode).toBe(1)
  expect(program.output()).toMatch(/^SESSION_SECRET: is not set\. .*\n$/)
})

test('The gateway alone serves the app in front of a vendor, and without one does not start', async () => {
  const alone = ['--disable-proto=delete', 'dist/server/gateway.js']
  const refused = run('node', alone, { SESSION_SECRET: secret })
  expect(await refused.exitCode).toBe(1)
  expect(refused.output()).toMatch(/^TELECOMX_URL: .*\n$/)

  const environment = { TELECOMX_URL: 'https://api.example', SESSION_SECRET: secret }
  const gateway = run('node', alone, environment)
  const [, url = ''] = await gateway.printed(/^Puls (http:\/\/\S+)$/m)
  const page = await (await fetch(url)).text()
  expect(page).toContain('<div id="root">')
  expect(page).not.toContain('puls.test')
  gateway.kill('SIGTERM')
  expect(await gateway.exitCode).toBe(0)
  expect(await answers(url)).toBe(false)
})

test('When the process that holds the gateway is killed, the sandbox ends with it', async () => {
  const program = run('node', start, {})
  const [, sandboxUrl = ''] = await program.printed(/sandbox at (http:\/\/\S+)/)
  expect(await answers(sandboxUrl)).toBe(true)
  program.kill('SIGKILL')
  await program.exitCode
  await expect.poll(() => answers(sandboxUrl)).toBe(false)
})

test('When npm itself is killed, nothing runs on', async () => {
  const npm = run('npm', ['start'], {}, { ownGroup: true })
  await npm.printed(/Ctrl-C/)
  process.kill(npm.pid, 'SIGKILL')
  await expect.poll(() => groupOf(npm.pid)).toEqual([])
})

/** The command lines of a process group, as the system has them now. */
function groupOf(leader: number): string[] {
  return execFileSync('ps', ['-A', '-o', 'pgid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .flatMap((found) => {
      const [, group, state = '', command = ''] = found ?? []
      return Number(group) === leader && !state.startsWith('Z') ? [command] : []
    })
}
