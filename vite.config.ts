import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compileHintPlugin } from './scripts/compile-hint-plugin.ts'
import { documentPlugin } from './scripts/document-plugin.ts'
import { precompressPlugin } from './scripts/precompress-plugin.ts'
import { pageWords } from './src/app/page-words.ts'
import { patterns } from './src/url/paths.ts'

const gateway = process.env['PULS_GATEWAY_URL'] ?? 'http://127.0.0.1:8080'
/** What the boot script preloads of a page: its code, and its words in the language in use. */
function route(name: keyof typeof pageWords, page: string) {
  const wordsIn = (language: string) =>
    pageWords[name].map((area) => `src/i18n/${language}/${kebab(area)}.ts`)
  return { page: `src/features/${page}.tsx`, words: { en: wordsIn('en'), da: wordsIn('da') } }
}

/** An area is a file of its name, which is written as files are. */
function kebab(area: string): string {
  return area.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

const firstPage = 'devices/device-list-page'

type Modules = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }
const ofFirstPage = new Set<string>()

/** Whether the first page imports a module, itself or by what it imports. */
function firstPageHas(id: string, modules: Modules): boolean {
  const page = new URL(`./src/features/${firstPage}.tsx`, import.meta.url)
  const open = ofFirstPage.size === 0 ? [fileURLToPath(page)] : []
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (ofFirstPage.has(file)) continue
    ofFirstPage.add(file)
    open.push(...(modules.getModuleInfo(file)?.importedIds ?? []))
  }
  return ofFirstPage.has(id)
}

export default defineConfig({
  plugins: [
    // Compiled is what draws lists, where it saves renders. Everywhere it would cost 5 kB more before
    // the first row than it does here, for pages that are drawn once.
    react({
      compiler: { sources: ['/src/table/', '/src/list/', '-list-page.tsx', '-device-list.tsx'] },
    }),
    documentPlugin({
      boot: 'src/boot.ts',
      routes: {
        [patterns.overview]: route('overview', 'overview/overview-page'),
        [patterns.devices]: route('devices', firstPage),
        [`${patterns.devices}/*`]: route('device', 'devices/device-page'),
        [patterns.customers]: route('customers', 'customers/customer-list-page'),
        [`${patterns.customers}/*`]: route('customer', 'customers/customer-page'),
        [patterns.orders]: route('orders', 'orders/order-list-page'),
        [`${patterns.orders}/*`]: route('order', 'orders/order-page'),
      },
      languages: { en: 'src/i18n/en.ts', da: 'src/i18n/da.ts' },
    }),
    compileHintPlugin(),
    precompressPlugin(),
  ],
  resolve: {
    alias: [{ find: /^#\//, replacement: fileURLToPath(new URL('./src/', import.meta.url)) }],
  },
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist/client',
    target: 'baseline-widely-available',
    manifest: true,
    sourcemap: false,
    // The policy has no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // All that the first page needs whatever it is, in one file: it compresses 5 % better than
          // in pieces, and its styles keep their order, Mantine's first and then ours.
          groups: [
            { name: 'base', tags: ['$initial'], test: /^(?!.*(?:main\.tsx|index\.html)$)/ },
            // What every catalogue counts with, of both languages: in the catalogue of one it would
            // bring that one along with the other.
            { name: 'counting', test: /\/src\/i18n\/(?:plural|sentence|(?:en|da)\/counting)\.ts$/ },
            // What the first page shares with other pages, likewise: a dozen files of a few kB are a dozen
            // requests. And what only others share, but not what no list needs.
            {
              debugName: 'list',
              name: (id, modules) => (firstPageHas(id, modules) ? 'list' : null),
              test: /\/src\/|@tanstack\/(?:table|react-table|store|react-store)/,
              minShareCount: 2,
            },
            // By itself, or the heartbeat census of the first page would fetch what other lists share.
            { name: 'in-slices', test: /\/src\/lib\/in-slices\.ts$/ },
            {
              name: 'lists',
              test: /\/src\/(?:list\/(?!found-|set-on-|use-set-on-)|ui\/(?!aside-|use-asides)|(?:table|url|features\/devices)\/)/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  server: {
    host: 'localhost',
    proxy: {
      '/api': { target: gateway, changeOrigin: true },
      '/csp-report': { target: gateway, changeOrigin: true },
    },
  },
})
