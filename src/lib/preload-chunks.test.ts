// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { chunksFor, preloadChunks } from './preload-chunks'
import type { ChunkTable } from './preload-chunks'

const table: ChunkTable = {
  routes: [
    ['/', ['/list.js', '/shared.js'], {}],
    ['/devices', ['/list.js', '/shared.js'], {}],
    ['/devices/*', ['/device.js', '/shared.js', '/device.css'], { en: ['/device-en.js'] }],
  ],
  languages: { en: ['/en.js'], da: ['/da.js', '/shared.js'] },
}

afterEach(() => {
  globalThis.__pulsChunks = undefined
  document.head.replaceChildren()
})

test('the files of the page, of the language and of the page in it, each once', () => {
  expect(chunksFor(table, '/devices', 'da')).toEqual(['/list.js', '/shared.js', '/da.js'])
  expect(chunksFor(table, '/devices/1/2', 'en')).toEqual([
    '/device.js',
    '/shared.js',
    '/device.css',
    '/en.js',
    '/device-en.js',
  ])
})

test('an unknown page, an unknown language or no table ask for nothing more', () => {
  expect(chunksFor(table, '/nowhere', 'en')).toEqual(['/en.js'])
  expect(chunksFor(table, '/nowhere', 'constructor')).toEqual([])
  expect(chunksFor(undefined, '/', 'en')).toEqual([])
})

test('scripts are preloaded as modules, with the nonce; styles are only fetched', () => {
  document.head.innerHTML = '<meta property="csp-nonce" nonce="n">'
  globalThis.__pulsChunks = table
  preloadChunks('/devices/1/2', 'fr')
  const links = [...document.head.querySelectorAll('link')]
  expect(links.map((link) => [link.rel, link.getAttribute('href')])).toEqual([
    ['modulepreload', '/device.js'],
    ['modulepreload', '/shared.js'],
    ['preload', '/device.css'],
  ])
  expect(links.every((link) => link.nonce === 'n')).toBe(true)
})
