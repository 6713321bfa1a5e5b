import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

/** The best that the browser takes of what is there; undefined: as it is. */
export function chooseEncoding(
  accepted: string | undefined,
  available: readonly Encoding[],
): Encoding | undefined {
  if (accepted === undefined || accepted === '') return undefined
  const weights = new Map<string, number>()
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)))
  }
  return available.find((name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0)
}

/** A shorter body fits the first packets anyway. */
const worthwhileBytes = 1400

// The lowest levels: rows repeat their keys so much that the higher ones gain little and cost much.
const compressors = {
  br: (text: string) =>
    promisify(brotliCompress)(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 1,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }),
  gzip: (text: string) => promisify(gzip)(text, { level: 1 }),
}

export type Encoded = { body: string | Buffer; headers: Record<string, string> }

/** Off the main thread. */
export async function encode(text: string, accepted: string | undefined): Promise<Encoded> {
  const encoding =
    text.length < worthwhileBytes ? undefined : chooseEncoding(accepted, ['br', 'gzip'])
  const headers = { vary: 'accept-encoding' }
  if (encoding === undefined) return { body: text, headers }
  return {
    body: await compressors[encoding](text),
    headers: { ...headers, 'content-encoding': encoding },
  }
}
