import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import type { Manifest, Plugin, ResolvedConfig } from 'vite'
import type { ChunkTable } from '../src/lib/preload-chunks.ts'
import { lazyClosureOf } from './chunk-closure.mjs'

/** The lazy module of a page, and those of its words by language. */
type Route = { page: string; words: Record<string, string[]> }

type DocumentOptions = {
  /** The module that becomes the inline script. */
  boot: string
  /** Path (or prefix, ending in `*`) to the page that it shows. */
  routes: Record<string, Route>
  /** Language tag to the lazy module of its catalogue. */
  languages: Record<string, string>
}

/**
 * Completes the built document: the inline boot script with its table of chunks, and an import map
 * that carries the integrity of every script. Both are inline without a nonce, since the gateway
 * allows them by their hashes. The import map stands first: it must be known before any module is
 * fetched, and the boot script fetches some.
 * https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/script/type/importmap
 */
export function documentPlugin(options: DocumentOptions): Plugin {
  let config: ResolvedConfig

  return {
    name: 'puls:document',

    configResolved(resolved) {
      config = resolved
    },

    transformIndexHtml: {
      order: 'pre',
      async handler(html, { server }) {
        if (!server) return html
        const users = process.env['PULS_DEMO_USERS'] ?? ''
        return {
          html: html.replace('__DEMO_USERS__', () => escapeAttribute(users)),
          tags: [
            {
              tag: 'script',
              attrs: { 'data-boot': true },
              children: bootText(await bundleBoot(config, options.boot), emptyTable),
              injectTo: 'head',
            },
          ],
        }
      },
    },

    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const directory = config.build.outDir
        const manifest: Manifest = JSON.parse(
          await readFile(join(directory, '.vite/manifest.json'), 'utf8'),
        )
        const table = chunkTable(manifest, options)
        const boot = bootText(await bundleBoot(config, options.boot), table)
        const integrity = await integrityOf(directory, config.build.assetsDir)
        const file = join(directory, 'index.html')
        const html = await readFile(file, 'utf8')
        await writeFile(file, completeDocument(html, { boot, integrity }))
      },
    },
  }
}

const emptyTable: ChunkTable = { routes: [], languages: {} }

type DocumentParts = { boot: string; integrity: Record<string, string> }

export function completeDocument(html: string, { boot, integrity }: DocumentParts): string {
  // Directly behind the nonce: what the boot script fetches carries it.
  const [nonce] = /<meta property="csp-nonce"[^>]*>/.exec(html) ?? []
  if (nonce === undefined) throw new Error('index.html has no <meta property="csp-nonce">')
  const importMap = `<script type="importmap">${inline(JSON.stringify({ integrity }))}</script>`
  const script = `<script data-boot>${boot}</script>`
  const rest = html.replace(nonce, '')
  const firstScript = rest.search(/<script|<link[^>]*rel="(?:modulepreload|stylesheet)"/)
  if (firstScript === -1) throw new Error('index.html loads no script')
  const scripts = withIntegrity(rest.slice(firstScript), integrity)
  return `${rest.slice(0, firstScript)}${nonce}\n${importMap}\n${script}\n${scripts}`
}

/**
 * The browser looks ahead for scripts without regard to the import map; what it fetched so is
 * thrown away and fetched again unless the element itself carries the integrity.
 */
function withIntegrity(html: string, integrity: Record<string, string>): string {
  return html.replaceAll(/<(?:script|link)[^>]*(?:src|href)="([^"]+\.js)"/g, (tag, file: string) =>
    integrity[file] === undefined ? tag : `${tag} integrity="${integrity[file]}"`,
  )
}

export function chunkTable(manifest: Manifest, options: DocumentOptions): ChunkTable {
  const filesOf = (...modules: string[]) => {
    const closures = modules.map((module) => lazyClosureOf(manifest, 'index.html', module))
    const files = closures.flatMap(({ scripts, styles }) => [...scripts, ...styles])
    return [...new Set(files)].map((file) => `/${file}`)
  }
  const languages = mapValues(options.languages, (module) => filesOf(module))
  return {
    routes: Object.entries(options.routes).map(([path, { page, words }]) => [
      path,
      filesOf(page),
      mapValues(words, (modules, tag) =>
        filesOf(...modules).filter((file) => !languages[tag]?.includes(file)),
      ),
    ]),
    languages,
  }
}

function mapValues<From, To>(record: Record<string, From>, to: (value: From, name: string) => To) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value, name)]))
}

async function integrityOf(directory: string, assets: string): Promise<Record<string, string>> {
  const names = (await readdir(join(directory, assets))).filter((name) => name.endsWith('.js'))
  const entries = names.sort().map(async (name) => {
    const digest = createHash('sha256').update(await readFile(join(directory, assets, name)))
    return [`/${assets}/${name}`, `sha256-${digest.digest('base64')}`]
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** One classic script: it runs before the parser goes on, so that its requests leave first. */
async function bundleBoot(config: ResolvedConfig, module: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: config.root,
    mode: config.mode,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: config.resolve.alias },
    build: {
      write: false,
      target: config.build.target,
      modulePreload: false,
      rolldownOptions: { input: join(config.root, module), output: { format: 'iife' } },
    },
  })
  const [output] = [result].flat()
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error(`${module} gave no script`)
  return chunk.code.trim()
}

function bootText(code: string, table: ChunkTable): string {
  return inline(`globalThis.__pulsChunks=${JSON.stringify(table)};${code}`)
}

/** Nothing inside may end the script element or open a comment in it. */
function inline(code: string): string {
  return code.replaceAll(/<(?=\/script|!--)/gi, '\\u003c')
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}
