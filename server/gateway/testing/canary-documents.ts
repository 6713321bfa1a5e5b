import fc from 'fast-check'

const secrets = `agreementGrantToken bearerToken password clientSecret tenantId custom apiKey vault
  enabled __proto__ constructor toString valueOf length 0`
/** Names that hold secrets, or that trap whoever reads them carelessly. */
export const oddNames = fc.oneof(fc.constantFrom('', ...below('', secrets)), fc.string())

export function below(place: string, names: string): string[] {
  return names.split(/\s+/).map((name) => place + name)
}

/** Any JSON in which every text is a canary. */
export const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constant('CANARY'),
    fc.constantFrom(null, true, 7),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.array(fc.tuple(oddNames, tie('json')), { maxLength: 4 }).map(objectOf),
  ),
}))

/** As the vendor's answer is parsed: `__proto__` is a key like any other. */
function objectOf(entries: [string, unknown][]): unknown {
  const members = entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
  return JSON.parse(`{${members.join(',')}}`)
}

/** A document with canaries in all of these places, and with anything else beside and instead of them. */
export function documentOf(paths: string[]): fc.Arbitrary<unknown> {
  if (paths.includes('')) return fc.oneof({ weight: 3, arbitrary: fc.constant('CANARY') }, json)
  const names = [...new Set(paths.map((path) => path.split('.', 1)[0] ?? ''))]
  const inside = (name: string) =>
    documentOf(
      paths.flatMap((path) => {
        if (path === name) return ['']
        return path.startsWith(`${name}.`) ? [path.slice(name.length + 1)] : []
      }),
    )
  if (names.includes('[]')) {
    return fc.oneof({ weight: 5, arbitrary: fc.array(inside('[]'), { maxLength: 3 }) }, json)
  }
  const known = fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), inside(name))))
  const extra = fc.array(fc.tuple(oddNames, json), { maxLength: 3 })
  const object = fc.tuple(known, extra).map(([named, more]) => objectOf([...more, ...named]))
  return fc.oneof({ weight: 5, arbitrary: object }, json)
}

export function leaves(value: unknown, path: string[] = []): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path.join('.'), value]]
  if (Array.isArray(value)) return value.flatMap((entry) => leaves(entry, [...path, '[]']))
  return Object.entries(value).flatMap(([name, entry]) => leaves(entry, [...path, name]))
}

/** Some object of the document, its own lists' elements included. */
export function objectAt(value: unknown, [step = 0, ...steps]: number[]): object {
  const inside = Object.values(Object(value)).filter((entry) => Object(entry) === entry)
  const next: unknown = inside[step % Math.max(1, inside.length)]
  const here = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (here && (next === undefined || steps.length === 0)) return value
  return next === undefined ? {} : objectAt(next, steps)
}
