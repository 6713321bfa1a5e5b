import { fingerprint } from '../random'

/** Stands for a secret: if this text is ever seen beyond the gateway, something leaks, and it says what. */
export function canary(seed: number, customer: number, path: string): string {
  return `CANARY-${path}-${fingerprint(seed, 'canary', customer, path)}`
}
