/**
 * Headers that no answer may lack, errors of the HTTP parser included, and the document's policy.
 */

// Named one by one: there is no "everything". Only names that Chromium knows, since an unknown one
// is a warning in every visitor's console.
const switchedOff = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

export const baseHeaders: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['strict-transport-security', 'max-age=63072000; includeSubDomains'],
  [
    'permissions-policy',
    [...switchedOff.map((name) => `${name}=()`), 'clipboard-write=(self)'].join(', '),
  ],
  ['x-frame-options', 'DENY'],
]

/** An answer of the API is data: opened as a document, it may do nothing. */
export const apiHeaders: readonly (readonly [string, string])[] = [
  ['content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'"],
  ['cache-control', 'no-store'],
]

/**
 * The document's policy: scripts by nonce and by the hashes of the two inline ones, and what they
 * load in turn; styles from here or with the nonce; nothing from elsewhere; no text into a script
 * sink but through the one Trusted Types policy.
 * https://w3c.github.io/webappsec-csp/ and https://w3c.github.io/trusted-types/dist/spec/
 */
export function documentPolicy(nonce: string, scriptHashes: readonly string[]): string {
  const hashes = scriptHashes.map((hash) => ` '${hash}'`).join('')
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${hashes}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
    'report-uri /csp-report',
  ].join('; ')
}
