import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { EncryptJWT, jwtDecrypt, decodeProtectedHeader } from 'jose'
import * as v from 'valibot'
import { sessionSchema, type Session } from './session'

export type Sealer = {
  seal: (session: Session) => Promise<string>
  /** Null for anything that we did not seal, or sealed with a secret that is gone. */
  unseal: (value: string) => Promise<Session | null>
}

type SealingKey = { id: string; key: KeyObject }

/**
 * Encrypted and authenticated (AES-256-GCM, a random nonce each time), so that the browser carries
 * the session and can neither read nor change it. The first secret seals; every one unseals.
 */
export function createSealer(secrets: readonly string[]): Sealer {
  const keys = secrets.map(deriveKey)
  const [current] = keys
  if (!current) throw new Error('no session secret')

  return {
    seal: (session) =>
      new EncryptJWT({ s: session })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: current.id })
        .encrypt(current.key),

    async unseal(value) {
      try {
        const { kid } = decodeProtectedHeader(value)
        const key = keys.find(({ id }) => id === kid)
        if (!key) return null
        const { payload } = await jwtDecrypt(value, key.key, {
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
        })
        const read = v.safeParse(sessionSchema, payload['s'])
        return read.success ? read.output : null
      } catch {
        // Whatever a hostile value makes the library say, it is the same to us: not a session.
        return null
      }
    },
  }
}

/** One purpose per key: the name of the key and the key itself come from the secret separately. */
function deriveKey(secret: string): SealingKey {
  const derive = (info: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, 'puls', info, length))
  return {
    id: derive('session key id', 6).toString('base64url'),
    key: createSecretKey(derive('session sealing', 32)),
  }
}

/** Keeps what was unsealed last, by the cookie's value: a page's parallel requests carry the same one. */
export function rememberUnsealed(sealer: Sealer, capacity = 500): Sealer {
  const known = new Map<string, Session>()
  return {
    seal: sealer.seal,
    async unseal(value) {
      const hit = known.get(value)
      if (hit) {
        known.delete(value)
        known.set(value, hit)
        return hit
      }
      const session = await sealer.unseal(value)
      if (!session) return null
      known.set(value, session)
      const [oldest] = known.keys()
      if (known.size > capacity && oldest !== undefined) known.delete(oldest)
      return session
    },
  }
}
