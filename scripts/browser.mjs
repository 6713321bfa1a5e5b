import './node-version.mjs'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { argv, env, execPath, exit, getuid, platform } from 'node:process'
import { fileURLToPath } from 'node:url'
import { programs } from './commands.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)

/** Path of a Chromium that starts, if there is one. `CHROMIUM_PATH` is taken at its word. */
export function findBrowser() {
  return env.CHROMIUM_PATH || candidates().find(starts)
}

/** Finds a Chromium or fetches one: Playwright's download, else Debian's package when root. */
export function ensureBrowser() {
  if (env.CHROMIUM_PATH && !starts(env.CHROMIUM_PATH)) {
    throw new Error(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, which does not start as a browser.`)
  }
  const found = findBrowser() || downloaded() || packaged()
  if (!found) {
    throw new Error(
      'No Chromium found, and none could be installed. Install Chromium or Google Chrome, ' +
        'or set CHROMIUM_PATH to the program file of one, and run this again.',
    )
  }
  return found
}

function downloaded() {
  console.log('Downloading Chromium…')
  run(execPath, [programs.playwright, 'install', 'chromium'])
  return candidates().find(starts)
}

function packaged() {
  if (platform !== 'linux' || getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.log('Installing Chromium from the distribution…')
  run('apt-get', ['update'])
  for (const name of ['chromium-headless-shell', 'chromium']) {
    run('apt-get', ['install', '-y', '--no-install-recommends', name])
    const found = candidates().find(starts)
    if (found) return found
  }
  return undefined
}

function candidates() {
  return [...usualPlaces(), ...onPath(), ...playwrightsOwn()].filter((path) => existsSync(path))
}

function usualPlaces() {
  if (platform === 'darwin') {
    const apps = [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
    ]
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, app)),
    )
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    const apps = ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe']
    return folders.flatMap((folder) => apps.map((app) => join(folder, app)))
  }
  return [
    // The same engine without the browser around it: the stories take a third less time.
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ]
}

function onPath() {
  if (platform === 'win32') return []
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
  return (env.PATH || '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
}

function playwrightsOwn() {
  try {
    return [require('@playwright/test').chromium.executablePath()]
  } catch {
    return []
  }
}

/** Some paths are only a hint to install the browser, or lack a library: ask it. */
function starts(path) {
  // There `--version` opens a window and never answers.
  if (platform === 'win32') return existsSync(path)
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

function run(command, args) {
  const noninteractive = { ...env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(command, args, {
    cwd: root,
    env: noninteractive,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 240_000,
  })
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureBrowser())
  } catch (error) {
    console.error(error.message)
    exit(1)
  }
}
