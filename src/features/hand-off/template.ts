/** Where a placeholder gets its value: once in the text, once for each customer, or for each box. */
export type Level = 'text' | 'site' | 'box'
export type LevelOf = (name: string) => Level | undefined

/** Null: there is no such thing here, as a heartbeat version of a tablet. */
export type Values = Readonly<Record<string, string | null>>

export type Filling = {
  values: Values
  sites: ReadonlyArray<{ values: Values; boxes: readonly Values[] }>
  /** Said below the last box that is shown. */
  more: string | null
}

type Piece = { text: string; kind: 'words' | 'unknown' } | { name: string; kind: 'placeholder' }
type Line = { pieces: readonly Piece[]; level: Level }

const braces = /\{([^\n\r{}]{1,40})\}/g

/** What stands in braces, as it stands there and by its name. */
export function named(template: string): Array<{ text: string; name: string }> {
  return [...template.matchAll(braces)].map(([text, name = '']) => ({ text, name: name.trim() }))
}

/**
 * A template with its values. From the first line that names something of a customer to the last it
 * stands once for each customer, and in there from the first line that names something of a box to the
 * last once for each box. A value is never read as a template, and what is no placeholder stays.
 */
export function fillTemplate(
  template: string,
  levelOf: LevelOf,
  { values, sites, more }: Filling,
): string {
  const lines = template.split(/\r\n|\r|\n/).map((line) => readLine(line, levelOf))
  const whole = stretch(lines, ({ level }) => level !== 'text')
  const site = stretch(whole.inside, ({ level }) => level === 'box')
  const written = [
    ...linesWith(whole.before, values),
    ...sites.flatMap((each, index) => {
      const ofSite = { ...values, ...each.values }
      return [
        ...(index > 0 && whole.inside.length > 0 ? [''] : []),
        ...linesWith(site.before, ofSite),
        ...each.boxes.flatMap((box) => linesWith(site.inside, { ...ofSite, ...box })),
        ...linesWith(site.after, ofSite),
      ]
    }),
    ...(more !== null && site.inside.length > 0 ? [more] : []),
    ...linesWith(whole.after, values),
  ]
  const text = written.join('\n')
  return text.endsWith('\n') ? text : `${text}\n`
}

function readLine(text: string, levelOf: LevelOf): Line {
  const pieces: Piece[] = []
  let level: Level = 'text'
  let end = 0
  for (const match of text.matchAll(braces)) {
    const [whole, inside = ''] = match
    const name = inside.trim()
    const found = levelOf(name)
    pieces.push({ text: text.slice(end, match.index), kind: 'words' })
    pieces.push(found ? { name, kind: 'placeholder' } : { text: whole, kind: 'unknown' })
    end = match.index + whole.length
    if (found === 'box' || (found === 'site' && level === 'text')) level = found
  }
  pieces.push({ text: text.slice(end), kind: 'words' })
  return { pieces, level }
}

function stretch(lines: readonly Line[], isInside: (line: Line) => boolean) {
  const first = lines.findIndex(isInside)
  if (first < 0) return { before: lines, inside: [], after: [] }
  const end = lines.findLastIndex(isInside) + 1
  return {
    before: lines.slice(0, first),
    inside: lines.slice(first, end),
    after: lines.slice(end),
  }
}

/** A line of which nothing applies is left out. */
function linesWith(lines: readonly Line[], values: Values): string[] {
  return lines.flatMap(({ pieces }) => {
    const inBraces = pieces.filter(({ kind }) => kind !== 'words')
    const applies = (piece: Piece) => piece.kind !== 'placeholder' || values[piece.name] !== null
    if (inBraces.length > 0 && !inBraces.some(applies)) return []
    return [pieces.map((piece) => textOf(piece, values)).join('')]
  })
}

function textOf(piece: Piece, values: Values): string {
  return piece.kind === 'placeholder' ? (values[piece.name] ?? '–') : piece.text
}
