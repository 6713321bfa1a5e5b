import { posix } from 'node:path'
import { codeLines, isTest } from './tree.ts'
import type { Source, Tree } from './tree.ts'

/** Code lines a file may have; the first that fits counts. */
const limits: [pattern: RegExp, lines: number][] = [
  [/\.test\.tsx?$/, 250],
  [/^server\/sandbox\/[^/]+\/(?:seed\/|seed[^/]*\.ts$)/, Number.POSITIVE_INFINITY],
  [/^src\/app\/routes\.tsx$/, 150],
  [/^src\/url\/paths\.ts$/, 100],
  [/^src\/api\/http\.ts$/, 150],
  [/^src\/api\/[^/]+\/client\.ts$/, 200],
  [/^src\/features\/[^/]+\/queries\.ts$/, 150],
  [/^src\/features\/[^/]+\/search\.ts$/, 50],
  [/^src\/features\/[^/]+\/rules\.ts$/, 150],
  [/-list-page\.tsx$/, 130],
  [/-page\.tsx$/, 180],
  [/\/columns\.tsx$/, 120],
  [/-form\.tsx$/, 150],
  [/^src\/(?:table|ui)\//, 120],
  [/^server\/sandbox\/[^/]+\//, 200],
]
const usualLimit = 250

export function tooLong(tree: Tree): string[] {
  return tree.flatMap((source) => {
    const limit = limits.find(([pattern]) => pattern.test(source.path))?.[1] ?? usualLimit
    const lines = codeLines(source)
    return lines > limit ? [`${source.path} has ${lines} lines of code, at most ${limit}`] : []
  })
}

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|e2e|config|d))?\.(?:ts|tsx|mjs|mts)$/
const says = /^(?:index|utils?|helpers?|misc|common|types|constants)\.(?:ts|tsx|mjs)$/

export function badNames(tree: Tree): string[] {
  return tree.flatMap(({ path }) => {
    const name = posix.basename(path)
    if (!kebab.test(name)) return [`${path} is not kebab-case`]
    return says.test(name) ? [`${path} does not say what is in it`] : []
  })
}

/** Nothing is handed on from another module, and nothing goes by `default`. */
export function badExports(tree: Tree): string[] {
  return tree.flatMap(({ path, parsed }) =>
    parsed.module.staticExports
      .flatMap(({ entries }) => entries)
      .flatMap(({ moduleRequest, exportName }) => {
        if (moduleRequest) return [`${path} hands on what ${moduleRequest.value} exports`]
        const byDefault = exportName.kind === 'Default' || exportName.name === 'default'
        return byDefault ? [`${path} has a default export`] : []
      }),
  )
}

/** React's effects are for what is outside React: fewer than one in a thousand lines. */
export function tooManyEffects(tree: Tree): string[] {
  const sources = tree.filter((source) => source.path.startsWith('src/') && !isTest(source))
  const lines = sources.reduce((sum, source) => sum + source.code.split('\n').length, 0)
  const places = sources.flatMap((source) => effectsIn(source))
  if (places.length * 1000 <= lines) return []
  return [`${places.length} effects in ${lines} lines: ${places.join(', ')}`]
}

function effectsIn({ path, bare }: Source): string[] {
  const calls = bare.match(/\buse(?:Layout|Insertion)?Effect(?:<[^>]*>)?\(/g) ?? []
  return calls.map(() => path)
}
