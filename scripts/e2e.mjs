import { argv, exit } from 'node:process'
import { ensureBrowser } from './browser.mjs'
import { build } from './build.mjs'
import { programs, runNode } from './commands.mjs'

const environment = { CHROMIUM_PATH: ensureBrowser() }
await build()
const { code } = await runNode([programs.playwright, 'test', ...argv.slice(2)], { environment })
exit(code)
