import { fork } from 'node:child_process'
import { createServer as createNetServer } from 'node:net'
import { env, exit } from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'

const host = 'localhost'
const startFile = fileURLToPath(new URL('../dist/server/start.js', import.meta.url))

await build()

// The gateway wants to know the address that the browser shows before Vite has taken it.
const port = await freePort(Number(env.DEV_PORT || 5173))
const origin = `http://${host}:${port}`

const servers = fork(startFile, {
  execArgv: ['--disable-proto=delete'],
  env: { ...env, PORT: '0', PUBLIC_ORIGIN: origin },
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
})
servers.once('exit', (code) => exit(code ?? 1))
const { url, users } = await readyOf(servers)

env.PULS_GATEWAY_URL = url
env.PULS_DEMO_USERS = users.length > 0 ? JSON.stringify(users) : ''

const { createServer } = await import('vite')
const vite = await createServer({ server: { host, port, strictPort: true } })
await vite.listen()

console.log(`\nPuls, with hot reload: ${origin}`)
for (const user of users) console.log(`  ${user.username}  ${user.password}  ${user.label}`)
console.log('Changes in server/ take effect after a restart. Ctrl-C stops everything.\n')

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void stop())

async function stop() {
  servers.removeAllListeners('exit')
  if (servers.connected) servers.disconnect()
  await vite.close()
  exit(0)
}

function readyOf(child) {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if (message.ready) resolve(message.ready)
    })
  })
}

/** The first free port from the wished one on. */
async function freePort(wished) {
  for (let candidate = wished; candidate < wished + 50; candidate += 1) {
    if (await isFree(candidate)) return candidate
  }
  console.error(`No free port from ${wished} to ${wished + 49}. Set DEV_PORT to another one.`)
  exit(1)
}

function isFree(candidate) {
  return new Promise((resolve) => {
    const probe = createNetServer()
    probe.once('error', () => resolve(false))
    probe.listen(candidate, host, () => probe.close(() => resolve(true)))
  })
}
