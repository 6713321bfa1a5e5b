import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isTest } from './tree.ts'
import type { Tree } from './tree.ts'

/** What Mantine's own files say: which stylesheets a component needs, and in which order they go. */
export type MantineStyles = {
  order: string[]
  neededBy: (component: string) => string[]
}

const first = ['baseline.css', 'default-css-variables.css', 'global.css']
const prefix = '@mantine/core/styles/'

/**
 * Each component that is used has its stylesheets, and those of what it is made of, in the order of
 * Mantine's own collected file. A missing one fails without a word: the component is unstyled.
 * https://mantine.dev/styles/css-files-list/
 */
export function mantineStyles(tree: Tree, list: string, mantine: MantineStyles): string[] {
  const source = tree.find(({ path }) => path === list)
  if (!source) return [`${list} is missing`]
  const imported = source.imports
    .filter(({ specifier }) => specifier.startsWith(prefix))
    .map(({ specifier }) => specifier.slice(prefix.length))

  const needed = new Map<string, string>(first.map((file) => [file, 'every component']))
  for (const { file, component } of tree.filter(usesInApp).flatMap(componentsIn)) {
    for (const style of mantine.neededBy(component)) {
      if (!needed.has(style)) needed.set(style, `${component} in ${file}`)
    }
  }

  const missing = [...needed].filter(([style]) => !imported.includes(style))
  const idle = imported.filter((style) => !needed.has(style))
  return [
    ...idle.map((style) => `${list} imports ${style}, which nothing needs`),
    ...missing.map(([style, by]) => `${list} lacks ${prefix}${style}, needed by ${by}`),
    ...outOfOrder(imported, mantine.order).map((style) => `${list} imports ${style} too late`),
  ]
}

function outOfOrder(imported: string[], order: string[]): string[] {
  const rank = (style: string) => (first.includes(style) ? -1 : order.indexOf(style))
  return imported.filter((style, index) =>
    imported.slice(0, index).some((earlier) => rank(earlier) > rank(style)),
  )
}

function usesInApp(source: Tree[number]): boolean {
  return source.path.startsWith('src/') && !isTest(source)
}

function componentsIn({ path, imports }: Tree[number]) {
  return imports
    .filter(({ specifier }) => specifier === '@mantine/core')
    .flatMap(({ names }) => names)
    .filter((name) => /^[A-Z]/.test(name))
    .map((component) => ({ file: path, component }))
}

/** Read from the installed package: a module's styles are those of every module it reaches. */
export function installedMantine(root: string): MantineStyles {
  const core = join(root, 'node_modules/@mantine/core')
  const files = readdirSync(join(core, 'styles')).filter((file) => !file.includes('.layer.'))
  const sheets = files.map((file) => ({
    file,
    text: readFileSync(join(core, 'styles', file), 'utf8').trim(),
  }))
  const collected = readFileSync(join(core, 'styles.css'), 'utf8')
  const position = (text: string) => collected.indexOf(text.slice(0, 200))
  const ordered = sheets.toSorted((a, b) => position(a.text) - position(b.text))

  const index = readFileSync(join(core, 'esm/index.mjs'), 'utf8')
  const moduleOf = (component: string) =>
    new RegExp(`import \\{[^}]*\\b${component}\\b[^}]*\\} from "(\\./components/[^"]+)"`).exec(
      index,
    )?.[1]

  return {
    order: ordered.map(({ file }) => file),
    neededBy: (component) => {
      const start = moduleOf(component)
      const classes = start === undefined ? [] : classesFrom(join(core, 'esm', start))
      return sheets
        .filter(({ text }) => classes.some((name) => text.includes(`.${name}`)))
        .map(({ file }) => file)
    },
  }
}

function classesFrom(start: string): string[] {
  const seen = new Set<string>()
  const classes: string[] = []
  const open = [start]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const text = readFileSync(file, 'utf8')
    if (file.endsWith('.module.mjs')) classes.push(...(text.match(/m_[0-9a-f]{5,8}/g) ?? []))
    for (const [, specifier = ''] of text.matchAll(/from "(\.[^"]+)"/g)) {
      open.push(join(file, '..', specifier))
    }
  }
  return classes
}
