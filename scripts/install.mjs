import './node-version.mjs'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const lockfile = `${root}package-lock.json`
const installed = `${root}node_modules/.package-lock.json`
const stamp = `${root}node_modules/.puls-installed`

const wanted = createHash('sha256').update(readFileSync(lockfile)).digest('hex')

if (!isInstalled()) install()

function isInstalled() {
  if (!existsSync(installed)) return false
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === wanted
  // Installed by hand: npm writes its own copy of the lockfile last.
  if (statSync(installed).mtimeMs < statSync(lockfile).mtimeMs) return false
  writeFileSync(stamp, wanted)
  return true
}

function install() {
  console.log('Installing packages…')
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] }
  const npm = process.env.npm_execpath
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })

  if (result.status === 0) {
    writeFileSync(stamp, wanted)
    return
  }
  const said = result.stderr || String(result.error || '')
  const unreachable =
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|SOCKET_TIMEOUT/
  if (unreachable.test(said)) {
    console.error(
      'The packages could not be downloaded: npm does not reach its registry. ' +
        'Check the network (or `npm config get registry` and the proxy) and run this again.',
    )
  } else {
    console.error(said.trim() + '\nThe packages could not be installed: npm ci failed, see above.')
  }
  process.exit(1)
}
