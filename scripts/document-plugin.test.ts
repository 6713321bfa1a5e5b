import { expect, test } from 'vitest'
import { chunkTable, completeDocument } from './document-plugin.ts'

const html = `<head>
<meta charset="utf-8" />
<title>Puls</title>
<meta property="csp-nonce" nonce="__CSP_NONCE__">
<script type="module" crossorigin src="/assets/index.js" nonce="__CSP_NONCE__"></script>
<link rel="modulepreload" crossorigin href="/assets/shared.js" nonce="__CSP_NONCE__">
<link rel="stylesheet" crossorigin href="/assets/index.css" nonce="__CSP_NONCE__">
</head>`

test('the import map comes before every script, the boot script next, then the rest', () => {
  const done = completeDocument(html, {
    boot: 'boot()',
    integrity: { '/assets/index.js': 'sha256-a' },
  })
  const order = ['csp-nonce', 'type="importmap"', '<script data-boot>boot()', 'type="module"']
  const places = order.map((text) => done.indexOf(text))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
  expect(done.match(/csp-nonce/g)).toHaveLength(1)
})

test('what the browser fetches ahead carries its integrity on the element', () => {
  const integrity = { '/assets/index.js': 'sha256-a', '/assets/shared.js': 'sha256-b' }
  const done = completeDocument(html, { boot: '', integrity })
  expect(done).toContain('src="/assets/index.js" integrity="sha256-a"')
  expect(done).toContain('href="/assets/shared.js" integrity="sha256-b"')
})

test('nothing in the inline scripts can end them', () => {
  const done = completeDocument(html, { boot: '', integrity: { '</script><b>': '<!--' } })
  expect(done).not.toContain('</script><b>')
  expect(done).not.toContain('<!--')
})

test('a document without a nonce or a script is refused', () => {
  const parts = { boot: '', integrity: {} }
  expect(() => completeDocument('<head></head>', parts)).toThrow('csp-nonce')
  expect(() => completeDocument('<meta property="csp-nonce" nonce="">', parts)).toThrow('no script')
})

test('the table holds what a page, a language and a page’s words add to the entry', () => {
  const manifest = {
    'index.html': { file: 'assets/index.js', imports: ['_shared.js'] },
    '_shared.js': { file: 'assets/shared.js' },
    'src/list.tsx': { file: 'assets/list.js', imports: ['_shared.js'], css: ['assets/list.css'] },
    'src/en.ts': { file: 'assets/en.js' },
    'src/en/list.ts': { file: 'assets/en-list.js', imports: ['src/en.ts'] },
  }
  const list = { page: 'src/list.tsx', words: { en: ['src/en/list.ts'] } }
  const options = { boot: '', routes: { '/list': list }, languages: { en: 'src/en.ts' } }
  expect(chunkTable(manifest, options)).toEqual({
    routes: [['/list', ['/assets/list.js', '/assets/list.css'], { en: ['/assets/en-list.js'] }]],
    languages: { en: ['/assets/en.js'] },
  })
  const gone = { ...options, routes: { '/list': { page: 'src/gone.tsx', words: {} } } }
  expect(() => chunkTable(manifest, gone)).toThrow('src/gone.tsx')
})
