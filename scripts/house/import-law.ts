import { isTest, stem } from './tree.ts'
import type { Import, Source, Tree } from './tree.ts'

type Law = {
  /** Areas of the project; a feature also stands for `features` as a whole. */
  areas: string[]
  /** Packages that must not come in; `*` for every one. */
  without?: RegExp
}

const below = ['lib', 'ui', 'url', 'i18n', 'api', 'table', 'list']
const anyPackage = /^/
/** For what another package here does already. */
const nowhere = /^(?:zod|axios|ky|dayjs|date-fns|lodash|react-router-dom|msw)(?:$|[/-])/

/** docs: the import law, one row per folder. What a row does not name is refused. */
const laws: Record<string, Law> = {
  lib: { areas: ['lib'], without: anyPackage },
  ui: { areas: ['ui', 'i18n', 'lib'], without: /^(?:@tanstack\/|valibot$)/ },
  i18n: { areas: ['i18n', 'lib'], without: /^(?:@tanstack\/|valibot$|react-router)/ },
  url: { areas: ['url', 'lib'], without: /^(?:@tanstack|@mantine)\// },
  api: { areas: ['api', 'lib'], without: /^(?:react|@tanstack\/|@mantine\/)/ },
  table: { areas: ['table', 'ui', 'url', 'i18n', 'lib'], without: /^@tanstack\/react-query$/ },
  list: { areas: ['list', 'table', 'ui', 'url', 'i18n', 'lib', 'api'] },
  features: { areas: [...below, 'features'] },
  app: { areas: [...below, 'features', 'app'] },
  main: { areas: [...below, 'features', 'app', 'main'] },
  boot: { areas: ['lib', 'url', 'boot'], without: anyPackage },
  'server/sandbox': { areas: ['server/sandbox', 'server/shared'] },
  'server/gateway': { areas: ['server/gateway', 'server/shared'] },
  'server/shared': { areas: ['server/shared'] },
  'server/start': { areas: ['server/start', 'server/gateway', 'server/sandbox', 'server/shared'] },
  e2e: { areas: ['e2e'] },
}

/** Addresses, and the controls of the sandbox. */
const forStories = /^(?:src\/url\/paths|server\/sandbox\/(?:fault|fault-list|stats))$/

/** Whatever imports across a border that the law draws. */
export function importLaw(tree: Tree): string[] {
  return tree.flatMap((source) =>
    source.imports.flatMap((each) => {
      const reason = reasonAgainst(source, each)
      return reason ? [`${source.path}:${each.line} imports ${each.specifier}: ${reason}`] : []
    }),
  )
}

function reasonAgainst(source: Source, { specifier, target }: Import): string | undefined {
  const area = areaOf(source.path)
  const law = laws[area]
  if (!law || isTestsOwnBusiness(source, target)) return undefined
  if (target === undefined) {
    const refused = law.without?.test(specifier) || nowhere.test(specifier)
    return refused ? `${area} takes no such package` : undefined
  }
  if (area === 'e2e' && forStories.test(target)) return undefined
  const from = areaOf(target)
  if (!law.areas.includes(from)) return `${area} does not know ${from}`
  if (area === 'list' && /^src\/api\/[^/]+\//.test(target)) return 'list knows no vendor'
  if (from === 'features') return reasonAgainstFeature(source.path, target)
  return undefined
}

/** What several pages read in the same way, with the hook that puts it together. */
const offeredHooks = /^src\/features\/(?:fleet\/use-fleet|apps\/use-fleet-apps|triage\/use-sites)$/

/** Of another feature only what it offers. */
function reasonAgainstFeature(path: string, target: string): string | undefined {
  if (!path.startsWith('src/features/')) return undefined
  if (featureOf(path) === featureOf(target)) return undefined
  const offered = /^src\/features\/[^/]+\/(?:queries|search|rules|cells)$/.test(target)
  return offered || offeredHooks.test(target)
    ? undefined
    : 'of another feature only queries, search, rules and cells'
}

/**
 * A test may use what it needs to test with. It still may not let client and stand-in share one
 * reading: of `src` a server's test sees the vendors' documented examples only.
 */
function isTestsOwnBusiness(source: Source, target: string | undefined): boolean {
  if (!isTest(source)) return false
  if (!source.path.startsWith('server/') || target === undefined) return true
  return !target.startsWith('src/') || /^src\/api\/[^/]+\/examples\//.test(target)
}

function featureOf(path: string): string | undefined {
  return path.split('/')[2]
}

/** `src/ui/x.tsx` is in `ui`, `server/gateway/x.ts` in `server/gateway`, `src/main.tsx` in `main`. */
export function areaOf(path: string): string {
  const [top = '', second = ''] = stem(path).split('/')
  if (top === 'src') return second
  return top === 'server' ? `server/${second}` : top
}
