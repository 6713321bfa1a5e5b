import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from 'vite'

export type Import = {
  specifier: string
  /** Path in the project without its ending; undefined for a package. */
  target: string | undefined
  /** Values by name; types are not among them. */
  names: string[]
  line: number
}

export type Source = {
  path: string
  code: string
  /** The same text with comments blanked out, line by line. */
  bare: string
  imports: Import[]
  parsed: ReturnType<typeof parseSync>
}

/** The files of the project that are code, by path from its root. */
export type Tree = Source[]

const folders = ['src', 'server', 'e2e', 'bench', 'scripts']
const code = /\.(?:ts|tsx|mjs)$/

export function readTree(root: string): Tree {
  const files: Record<string, string> = {}
  for (const folder of folders) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const path = `${folder}/${name.replaceAll('\\', '/')}`
      if (code.test(path)) files[path] = readFileSync(join(root, path), 'utf8')
    }
  }
  return treeOf(files)
}

export function treeOf(files: Record<string, string>): Tree {
  return Object.entries(files).map(([path, text]) => sourceOf(path, text))
}

function sourceOf(path: string, text: string): Source {
  const parsed = parseSync(path, text)
  const [error] = parsed.errors
  if (error) throw new Error(`${path}: ${error.message}`)
  return {
    path,
    code: text,
    bare: withoutComments(text, parsed),
    imports: importsOf(path, text, parsed),
    parsed,
  }
}

function withoutComments(text: string, { comments }: Source['parsed']): string {
  let bare = text
  for (const { start, end } of comments) {
    const blank = bare.slice(start, end).replaceAll(/[^\n]/g, ' ')
    bare = bare.slice(0, start) + blank + bare.slice(end)
  }
  return bare
}

function importsOf(path: string, text: string, { module }: Source['parsed']): Import[] {
  const found: Import[] = []
  const add = (specifier: string, start: number, names: string[] = []) => {
    found.push({ specifier, target: targetOf(path, specifier), names, line: lineAt(text, start) })
  }
  for (const { moduleRequest, entries, start } of module.staticImports) {
    const values = entries.filter(({ isType }) => !isType)
    add(
      moduleRequest.value,
      start,
      values.map(({ importName }) => importName.name ?? importName.kind),
    )
  }
  for (const { entries, start } of module.staticExports) {
    const from = entries.find(({ moduleRequest }) => moduleRequest)?.moduleRequest
    if (from) add(from.value, start)
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const quoted = /^['"`](.*)['"`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))
    if (quoted?.[1] !== undefined) add(quoted[1], start)
  }
  return found
}

function targetOf(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('#/')) return stem(`src/${specifier.slice(2)}`)
  if (specifier.startsWith('.')) return stem(posix.join(posix.dirname(path), specifier))
  return undefined
}

export function stem(path: string): string {
  return path.replace(/\.(?:ts|tsx|mjs|js)$/, '')
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

export function isTest({ path }: Source): boolean {
  return /\.test\.tsx?$/.test(path)
}

export function codeLines({ bare }: Source): number {
  return bare.split('\n').filter((line) => line.trim() !== '').length
}
