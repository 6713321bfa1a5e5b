import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import { Trouble } from './trouble'

const decoders = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  // Named after one format and used for two: with zlib's header and, by some servers, without.
  deflate: async (body: Buffer, options: { maxOutputLength: number }) =>
    isZlib(body) ? promisify(inflate)(body, options) : promisify(inflateRaw)(body, options),
}

function isZlib(body: Buffer): boolean {
  return body.length >= 2 && ((body[0] ?? 0) & 0x0f) === 8 && body.readUInt16BE(0) % 31 === 0
}

/** Decompression stops at the limit, not after it: a few kilobytes may unfold to gigabytes. */
export async function decompress(
  body: Buffer,
  encoding: string | undefined,
  maxOutputLength: number,
): Promise<Buffer> {
  const name = (encoding ?? 'identity').trim().toLowerCase()
  if (name === 'identity' || name === '') return body
  if (!isKnown(name)) throw new Trouble('upstream_invalid', 'content-encoding')
  try {
    return await decoders[name](body, { maxOutputLength })
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === tooLargeCode
    throw new Trouble(tooLarge ? 'upstream_too_large' : 'upstream_invalid', name)
  }
}

const tooLargeCode = 'ERR_BUFFER_TOO_LARGE'

function isKnown(name: string): name is keyof typeof decoders {
  return Object.hasOwn(decoders, name)
}

export function isJsonType(contentType: string | undefined): boolean {
  const [type = ''] = (contentType ?? '').split(';', 1)
  return /^application\/(?:[a-z0-9.-]+\+)?json$/i.test(type.trim())
}

export function readText(body: Buffer): string {
  const text = body.toString('utf8')
  // Some servers still begin with a byte order mark, which JSON does not know.
  return text.charCodeAt(0) === 0xfe_ff ? text.slice(1) : text
}
