import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { argv, exit } from 'node:process'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { closureOf, lazyClosureOf } from '../scripts/chunk-closure.mjs'

/**
 * What a visit downloads, in kB of brotli: not single files but everything that must have arrived
 * before a page runs. Of several languages the largest counts. A later part is what it brings beyond
 * the first page, on which people land.
 */
export function measure(manifest, bytesOf, bootBytes, budgets) {
  const { entry, firstPage, languages, kilobytes } = budgets
  const kilobytesOf = (files) => files.reduce((sum, file) => sum + bytesOf(file), 0) / 1000

  const base = closureOf(manifest, entry)
  const page = lazyClosureOf(manifest, entry, firstPage)
  const first = languages.map((language) => {
    const words = lazyClosureOf(manifest, entry, language)
    return {
      scripts: [...new Set([...base.scripts, ...page.scripts, ...words.scripts])],
      styles: [...new Set([...base.styles, ...page.styles, ...words.styles])],
    }
  })
  const largest = (kind) => Math.max(...first.map((files) => kilobytesOf(files[kind])))

  const later = Object.keys(manifest)
    .filter((name) => manifest[name].isDynamicEntry)
    .filter((name) => name !== firstPage && !languages.includes(name))
    .map((name) => ({
      what: `later: ${name}`,
      kilobytes: kilobytesOf(
        lazyClosureOf(manifest, entry, name).scripts.filter((file) => !page.scripts.includes(file)),
      ),
      budget: kilobytes.laterScripts,
    }))

  return [
    {
      what: 'scripts to the first row',
      kilobytes: largest('scripts') + bootBytes / 1000,
      budget: kilobytes.firstPageScripts,
    },
    {
      what: 'styles to the first row',
      kilobytes: largest('styles'),
      budget: kilobytes.firstPageStyles,
    },
    ...later,
  ]
}

export function verdict({ kilobytes, budget }) {
  if (kilobytes > budget.must) return 'OVER BUDGET'
  return kilobytes > budget.aim ? 'over the aim' : 'ok'
}

function main() {
  const client = fileURLToPath(new URL('../dist/client', import.meta.url))
  const read = (path) => readFileSync(path, 'utf8')
  if (!existsSync(join(client, '.vite/manifest.json'))) {
    console.error('There is no build to measure. Run `npm run build` first.')
    exit(1)
  }
  const budgets = JSON.parse(read(fileURLToPath(new URL('size-budgets.json', import.meta.url))))
  const manifest = JSON.parse(read(join(client, '.vite/manifest.json')))
  const [, boot = ''] =
    /<script data-boot>([\s\S]*?)<\/script>/.exec(read(join(client, 'index.html'))) ?? []

  const bytesOf = (file) => {
    const path = join(client, file)
    if (existsSync(`${path}.br`)) return statSync(`${path}.br`).size
    return brotliCompressSync(readFileSync(path)).length
  }
  const rows = measure(manifest, bytesOf, brotliCompressSync(boot).length, budgets)
  const width = Math.max(...rows.map(({ what }) => what.length))
  console.log(`${'kB, brotli'.padEnd(width)}      is    aim   must`)
  for (const row of rows) {
    const figures = [row.kilobytes, row.budget.aim, row.budget.must]
    const columns = figures.map((figure) => figure.toFixed(1).padStart(7)).join('')
    console.log(`${row.what.padEnd(width)} ${columns}  ${verdict(row)}`)
  }
  if (rows.some((row) => verdict(row) === 'OVER BUDGET')) exit(1)
}

if (argv[1] === fileURLToPath(import.meta.url)) main()
