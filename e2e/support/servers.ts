import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type DemoUser = { username: string; password: string; label: string }
type Ready = { url: string; sandboxUrl: string; users: DemoUser[] }
export type Servers = Ready & {
  /** All that both have printed so far. */
  output: () => string
}

const startFile = fileURLToPath(new URL('../../dist/server/start.js', import.meta.url))

/** Gateway and sandbox as `npm start` runs them, on free ports and with a small fleet. */
export async function startServers(
  environment: Record<string, string> = {},
): Promise<Servers & { stop: () => Promise<void> }> {
  const child = fork(startFile, {
    execArgv: ['--disable-proto=delete'],
    env: {
      ...process.env,
      PORT: '0',
      SANDBOX_PORT: '0',
      SANDBOX_DEVICES: '1200',
      SANDBOX_CUSTOMERS: '60',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let printed = ''
  const output = () => printed
  const keep = (chunk: Buffer) => {
    printed += chunk.toString()
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const { url, sandboxUrl, users } = await readyOf(child, output)
  return {
    url,
    sandboxUrl,
    users,
    output,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.disconnect()
      }),
  }
}

function readyOf(child: ChildProcess, output: () => string): Promise<Ready> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the servers ended with ${code}:\n${output()}`)))
    child.on('message', (message: { ready?: Ready }) => {
      if (message.ready) resolve(message.ready)
    })
  })
}
