import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import type { Manifest } from 'vite'
import { measure } from './size.mjs'
import type { Budgets } from './size.mjs'

/** What each page but the first brings with it, in kB, from the build that is measured. */
export function laterScripts(): number[] {
  const client = new URL('../dist/client/', import.meta.url)
  const manifest = readJson<Manifest>(new URL('.vite/manifest.json', client))
  const budgets = readJson<Budgets>(new URL('size-budgets.json', import.meta.url))
  const bytesOf = (file: string) =>
    brotliCompressSync(readFileSync(fileURLToPath(new URL(file, client)))).length
  return measure(manifest, bytesOf, 0, budgets)
    .filter(({ what }) => what.startsWith('later: '))
    .map(({ kilobytes }) => kilobytes)
}

function readJson<Content>(file: URL): Content {
  const read: Content = JSON.parse(readFileSync(fileURLToPath(file), 'utf8'))
  return read
}
