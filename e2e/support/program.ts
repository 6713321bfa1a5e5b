import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export type Program = {
  pid: number
  output: () => string
  /** The first match in what it prints; rejects when it ends without. */
  printed: (pattern: RegExp) => Promise<RegExpExecArray>
  exitCode: Promise<number | null>
  kill: (signal: NodeJS.Signals) => void
}

type Options = { cwd?: string; ownGroup?: boolean }

/** A program as an operator would start it: by its command line and the environment alone. */
export function run(
  command: string,
  args: string[],
  environment: Record<string, string>,
  { cwd = root, ownGroup = false }: Options = {},
): Program {
  const child = spawn(command, args, {
    cwd,
    // A group of its own is what a terminal sends Ctrl-C to.
    detached: ownGroup,
    env: { ...process.env, PORT: '0', SANDBOX_PORT: '0', SANDBOX_DEVICES: '300', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const listeners = new Set<() => void>()
  let said = ''
  const keep = (chunk: Buffer) => {
    said += chunk.toString()
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const exitCode = new Promise<number | null>((resolve) => child.once('close', resolve))

  return {
    pid: child.pid ?? 0,
    output: () => said,
    exitCode,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(said)
          if (found) resolve(found)
        }
        listeners.add(look)
        look()
        void exitCode.then((code) => reject(new Error(`ended with ${code}:\n${said}`)))
      }),
    kill: (signal) => {
      process.kill(ownGroup ? -(child.pid ?? 0) : (child.pid ?? 0), signal)
    },
  }
}

/** Whether anybody answers there. */
export async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url)
    return true
  } catch {
    return false
  }
}
