import { execFile, fork, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { readConfig, type Config } from './gateway/config'
import { runEntry } from './gateway/entry'
import { startGateway } from './gateway/gateway'
import { readThingSpace } from './gateway/thingspace/thingspace-config'
import { readText, type Env } from './shared/env'

const readySchema = v.object({
  ready: v.object({
    url: v.string(),
    users: v.array(v.object({ username: v.string(), password: v.string(), label: v.string() })),
    thingspace: v.object({
      key: v.string(),
      secret: v.string(),
      username: v.string(),
      password: v.string(),
      accounts: v.array(v.string()),
    }),
  }),
})

type Sandbox = v.InferOutput<typeof readySchema>['ready'] & { child: ChildProcess }

/**
 * `npm start`: the gateway, and without a vendor's address the sandbox behind it. The sandbox is a
 * process of its own, from a file of its own: with a real vendor none of its code is loaded.
 */
void runEntry(async (stop) => {
  watchParent(stop)
  const hasVendor = readText(process.env, 'TELECOMX_URL') !== undefined
  const config: Config = {
    ...(hasVendor ? readConfig(process.env) : readSandboxConfig()),
    clientDir: fileURLToPath(new URL('../client', import.meta.url)),
  }
  if (hasVendor) return run(config, [])

  const sandbox = await forkSandbox(stop)
  const { url, users, child } = sandbox
  const telecomx = { ...config.telecomx, url }
  const thingspace = readThingSpace(withSandboxed(sandbox))
  const close = await run({ ...config, telecomx, thingspace, demoUsers: users }, users, url)
  return async () => {
    child.removeAllListeners('exit')
    await close()
    if (child.connected) child.disconnect()
  }
})

async function run(config: Config, users: Sandbox['users'], sandboxUrl?: string) {
  const gateway = await startGateway(config)
  const { url, close } = gateway
  process.stdout.write(`\n${describe(url, users, sandboxUrl)}\n\n`)
  if (readText(process.env, 'SESSION_SECRET') === undefined) {
    process.stderr.write(
      'SESSION_SECRET is not set: a random one is used, and every session ends with this process.\n',
    )
  }
  process.send?.({ ready: { url, sandboxUrl: sandboxUrl ?? null, users } })
  return close
}

/** The rest of the settings is checked before the sandbox is started, which takes a moment. */
function readSandboxConfig(): Config {
  const secret = readText(process.env, 'SESSION_SECRET') ?? randomBytes(32).toString('base64url')
  const url = 'http://127.0.0.1'
  const thingspace = { key: '-', secret: '-', username: '-', password: '-', accounts: [] }
  return readConfig({
    ...withSandboxed({ url, thingspace }),
    SESSION_SECRET: secret,
    TELECOMX_URL: url,
  })
}

/** ThingSpace is the sandbox as well, unless its address is set; what is set beside it holds. */
function withSandboxed({ url, thingspace }: Pick<Sandbox, 'url' | 'thingspace'>): Env {
  const isSet = (name: string) => readText(process.env, name) !== undefined
  if (isSet('THINGSPACE_URL')) return process.env
  const sandboxed = {
    THINGSPACE_URL: url,
    THINGSPACE_KEY: thingspace.key,
    THINGSPACE_SECRET: thingspace.secret,
    THINGSPACE_USERNAME: thingspace.username,
    THINGSPACE_PASSWORD: thingspace.password,
    THINGSPACE_ACCOUNTS: thingspace.accounts.join(','),
  }
  const missing = Object.entries(sandboxed).filter(([name]) => !isSet(name))
  return { ...process.env, ...Object.fromEntries(missing) }
}

function forkSandbox(stop: (exitCode: number) => void): Promise<Sandbox> {
  const child = fork(fileURLToPath(new URL('./sandbox.js', import.meta.url)))
  return new Promise((resolve) => {
    let isReady = false
    child.on('message', (message) => {
      const read = v.safeParse(readySchema, message)
      if (!read.success) return
      isReady = true
      resolve({ ...read.output.ready, child })
    })
    child.on('exit', () => {
      // One that did not even start has said why, in a line of its own.
      if (isReady) process.stderr.write('The sandbox has stopped.\n')
      stop(1)
    })
  })
}

/**
 * npm passes Ctrl-C on, but when npm itself is killed nobody tells us: its child is then an orphan.
 * That child is us, or a shell around us. Only under npm, since elsewhere outliving the parent may
 * be what is wanted.
 */
function watchParent(stop: (exitCode: number) => void) {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  let npm: number | undefined
  execFile('ps', ['-o', 'ppid=,args=', '-p', `${parent}`], (_error, line) => {
    const [, pid] = /^\s*(\d+)\s+\S*sh -c /.exec(line) ?? []
    if (pid !== undefined) npm = Number(pid)
  })
  setInterval(() => {
    if (process.ppid !== parent || (npm !== undefined && !isRunning(npm))) stop(0)
  }, 1000).unref()
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function describe(url: string, users: Sandbox['users'], sandboxUrl: string | undefined): string {
  const lines = [`Puls is running at ${url}`]
  if (sandboxUrl !== undefined)
    lines.push(`TelecomX and ThingSpace are the sandbox at ${sandboxUrl}`)
  if (users.length > 0) lines.push('', 'Sign in as one of these:')
  const width = Math.max(0, ...users.map(({ username }) => username.length))
  for (const { username, password, label } of users) {
    lines.push(`  ${username.padEnd(width)}  password ${password}  ${label}`)
  }
  return [...lines, '', 'Ctrl-C stops it.'].join('\n')
}
