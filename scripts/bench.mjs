import { exit } from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { ensureBrowser } from './browser.mjs'
import { build } from './build.mjs'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '4' }, only: { type: 'string' } },
})
const browserPath = ensureBrowser()
await build()

// Vite compiles what Node alone cannot run.
const { module } = await runnerImport(fileURLToPath(new URL('../bench/run.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'warn',
})
const isHeld = await module.run({ browserPath, rounds: Number(values.rounds), only: values.only })
exit(isHeld ? 0 : 1)
