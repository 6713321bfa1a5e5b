import { random } from '../random'

/** Stands for a secret: if this text is ever seen beyond the gateway, something leaks, and it says what. */
export function canary(seed: number, customer: number, path: string): string {
  return `CANARY-${path}-${random(seed, 'canary', customer, path).hex(8)}`
}
