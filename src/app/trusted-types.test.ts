import { describe, expect, test } from 'vitest'
import { passMarkup, passScriptAddress } from './trusted-types'

describe('what may be set as markup', () => {
  test.each(['', '.a{color:red}', ':root{--b:1px} @media (min-width: 36em) {.c{d:e}}'])(
    'text passes: %s',
    (text) => expect(passMarkup(text)).toBe(text),
  )

  test.each(['<b>', '<img src=x onerror=alert(1)>', 'a &lt; b', '</style><script>', '&#60;'])(
    'anything that could be an element or an entity throws: %s',
    (text) => expect(() => passMarkup(text)).toThrow(TypeError),
  )
})

describe('where a script may come from', () => {
  const origin = 'https://puls.example'
  const pass = (address: string) => passScriptAddress(address, origin)

  test.each(['/assets/worker-abc.js', 'https://puls.example/assets/worker-abc.js'])(
    'our own build: %s',
    (address) => expect(pass(address)).toBe(address),
  )

  test.each([
    'https://evil.example/assets/x.js',
    '//evil.example/assets/x.js',
    '/\\evil.example/assets/x.js',
    '/assets/../api/session',
    '/api/session',
    'data:text/javascript,alert(1)',
    'blob:https://puls.example/4f1c',
    'javascript:alert(1)',
    'http://puls.example/assets/x.js',
    'https://',
  ])('nowhere else: %s', (address) => expect(() => pass(address)).toThrow(TypeError))
})
