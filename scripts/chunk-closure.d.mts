import type { Manifest } from 'vite'

export type Closure = { scripts: string[]; styles: string[] }
export function closureOf(manifest: Manifest, module: string): Closure
export function lazyClosureOf(manifest: Manifest, entry: string, module: string): Closure
