import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeUrl } from './safe-url'

test.each([
  ['www.andeby.duck', 'https://www.andeby.duck/', 'www.andeby.duck'],
  ['  www.andeby.duck ', 'https://www.andeby.duck/', 'www.andeby.duck'],
  [
    'andeby.duck:8443/pengetank?a=1#b',
    'https://andeby.duck:8443/pengetank?a=1#b',
    'andeby.duck:8443',
  ],
  ['HTTPS://Andeby.Duck', 'https://andeby.duck/', 'andeby.duck'],
  ['https://andeby.duck/@joakim', 'https://andeby.duck/@joakim', 'andeby.duck'],
  ['æbler.dk', 'https://xn--bler-uoa.dk/', 'xn--bler-uoa.dk'],
  ['https://192.0.2.7/', 'https://192.0.2.7/', '192.0.2.7'],
])('%j may be followed', (text, href, host) => {
  expect(safeUrl(text)).toEqual({ href, host })
})

const hostile = [
  'http://andeby.duck/app.apk',
  'javascript:alert(1)',
  'JavaScript:alert(1)//https://andeby.duck',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript:1',
  'javascript:8080/alert.1',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://andeby.duck/1',
  'file:///etc/passwd',
  'ftp://andeby.duck',
  'mailto:joakim@andeby.duck',
  'tel:+4512345678',
  'https:andeby',
  '//andeby.duck',
  '/\\andeby.duck',
  '\\\\andeby.duck',
  'https://andeby.duck\\@ond.example',
  'https://andeby.duck@ond.example',
  'andeby.duck@ond.example',
  'https://joakim:penge@andeby.duck',
  'https://@andeby.duck',
  'https://:@andeby.duck/',
  'https://andeby.duck/\u0000',
  'https://andeby\u202e.duck',
  'https://and\u200beby.duck',
  'https://andeby.duck/ a',
  'https://\ud800.duck',
  'https://',
  'https://localhost',
  'https://[::1]/',
  'https://%00.duck',
  '..',
  '',
  '-',
  'ikke oplyst',
  'kommer',
  `https://andeby.duck/${'x'.repeat(10_000)}`,
]

test.each(hostile)('%j may not', (text) => {
  expect(safeUrl(text)).toBeNull()
})

test('whatever it is, a link leads to a web address without credentials, or there is none', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom(...hostile, 'https://', ':', '@', '/', '\\', '\t'),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
      const safe = safeUrl(parts.join(''))
      if (safe === null) return
      const { protocol, username, password, host } = new URL(safe.href)
      expect([protocol, username, password, host]).toEqual(['https:', '', '', safe.host])
    }),
  )
})
