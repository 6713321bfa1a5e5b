import type { Manifest } from 'vite'

export type Budget = { must: number; aim: number }
export type Budgets = {
  entry: string
  firstPage: string
  languages: string[]
  kilobytes: { firstPageScripts: Budget; firstPageStyles: Budget; laterScripts: Budget }
}
export type Measured = { what: string; kilobytes: number; budget: Budget }

export function measure(
  manifest: Manifest,
  bytesOf: (file: string) => number,
  bootBytes: number,
  budgets: Budgets,
): Measured[]
export function verdict(measured: Measured): 'ok' | 'over the aim' | 'OVER BUDGET'
