import './node-version.mjs'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, exit } from 'node:process'
import { fileURLToPath } from 'node:url'
import { programs, runNode } from './commands.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'dist/.build')

const sources = [
  'src',
  'server',
  'public',
  'scripts/document-plugin.ts',
  'scripts/precompress-plugin.ts',
  'scripts/chunk-closure.mjs',
  'index.html',
  'vite.config.ts',
  'vite.server.config.ts',
  'postcss.config.js',
  'tsconfig.json',
  'package-lock.json',
]
const results = [
  'dist/client/index.html',
  'dist/server/start.js',
  'dist/server/gateway.js',
  'dist/server/sandbox.js',
]

/** Builds the client and the servers, unless what lies there was built from the same sources. */
export async function build() {
  const wanted = hashOfSources()
  const complete = results.every((file) => existsSync(join(root, file)))
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return

  console.log('Building…')
  rmSync(stamp, { force: true })
  // Processes of their own, which the flags of this one do not reach.
  const vite = (config) =>
    runNode([programs.vite, 'build', '--logLevel', 'warn', '--config', config], {
      capture: true,
      environment: { NODE_ENV: 'production' },
    })
  const outputs = await Promise.all([vite('vite.config.ts'), vite('vite.server.config.ts')])
  const failed = outputs.filter((output) => output.code !== 0)
  if (failed.length > 0) {
    console.error(failed.map((output) => output.text.trim()).join('\n\n'))
    console.error('The build failed.')
    exit(1)
  }
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, wanted)
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesOf)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesOf(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  const names = readdirOrUndefined(full)
  if (names === undefined) return [path]
  return names.sort().flatMap((name) => (isTest(name) ? [] : filesOf(`${path}/${name}`)))
}

function readdirOrUndefined(path) {
  try {
    return readdirSync(path)
  } catch {
    return undefined
  }
}

function isTest(name) {
  return /\.test\.tsx?$/.test(name)
}

if (argv[1] === fileURLToPath(import.meta.url)) await build()
