import { spawn } from 'node:child_process'
import { env, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

// Programs are started by their file: no shell, the same on Windows.
export const programs = {
  tsc: 'node_modules/typescript/bin/tsc',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  oxfmt: 'node_modules/oxfmt/bin/oxfmt',
  knip: 'node_modules/knip/bin/knip.js',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
}

/** Runs a script of Node; resolves with its exit code, what it printed (if captured) and the time. */
export function runNode(args, { capture = false, environment = {} } = {}) {
  const started = Date.now()
  return new Promise((resolve) => {
    const child = spawn(execPath, args, {
      cwd: root,
      env: { ...env, ...environment },
      stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'],
    })
    let text = ''
    const collect = (chunk) => {
      text += chunk
    }
    child.stdout?.setEncoding('utf8').on('data', collect)
    child.stderr?.setEncoding('utf8').on('data', collect)
    const finish = (code, said) => resolve({ code, text: said, ms: Date.now() - started })
    child.on('error', (error) => finish(1, String(error)))
    child.on('close', (code) => finish(code ?? 1, text))
  })
}

export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`
}
