import { figures, referenceTurnMs } from './budgets'
import type { Figure, FigureId } from './budgets'
import { spreadOf } from './statistics'
import type { Spread } from './statistics'

export type Samples = { puls: number[]; floor: number[] }

export type Verdict = 'ok' | 'over the aim' | 'OVER BUDGET' | 'NOT MEASURED'

export type Row = Figure & {
  puls: Spread | undefined
  floor: Spread | undefined
  ratio: number | undefined
  /** What is held against aim and must: the ratio, the figure, or the time at the reference's pace. */
  compared: number | undefined
  verdict: Verdict
}

export function rowsOf(samples: ReadonlyMap<FigureId, Samples>): Row[] {
  const pace = paceOf(samples) ?? 1
  return figures.map((figure) => {
    const puls = spreadOf(samples.get(figure.id)?.puls ?? [])
    const floor = spreadOf(samples.get(figure.id)?.floor ?? [])
    const ratio = puls && floor && floor.median > 0 ? puls.median / floor.median : undefined
    const itself = puls?.[figure.judged]
    const paced = itself !== undefined && figure.unit === 'ms' ? itself / pace : itself
    const compared = figure.bound === 'ratio' ? ratio : paced
    return { ...figure, puls, floor, ratio, compared, verdict: verdictOn(compared, figure) }
  })
}

/** How many times longer this machine takes than the reference; undefined when no page was turned. */
export function paceOf(samples: ReadonlyMap<FigureId, Samples>): number | undefined {
  const turn = spreadOf(samples.get('turn')?.floor ?? [])
  return turn === undefined ? undefined : turn.median / referenceTurnMs
}

function verdictOn(judged: number | undefined, { aim, must }: Figure): Verdict {
  if (judged === undefined || !Number.isFinite(judged)) return 'NOT MEASURED'
  if (judged > must) return 'OVER BUDGET'
  return judged > aim ? 'over the aim' : 'ok'
}

export function isHeld({ verdict }: Row): boolean {
  return verdict === 'ok' || verdict === 'over the aim'
}

export function tableOf(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ what }) => what.length))
  const header = [
    'min / median / max'.padEnd(width),
    'Puls'.padStart(26),
    'floor'.padStart(26),
    'ratio'.padStart(7),
    'judged'.padStart(8),
    'aim'.padStart(7),
    'must'.padStart(7),
  ]
  const lines = rows.map((row) => {
    const { what, unit, bound, puls, floor, ratio, compared, aim, must, verdict } = row
    const sign = bound === 'ratio' ? '×' : ''
    const limit = (value: number) => `${sign}${value}`.padStart(7)
    const held =
      compared === undefined
        ? ''
        : `${sign}${compared.toFixed(bound === 'ratio' ? 2 : digitsOf[unit])}`
    const cells = [
      what.padEnd(width),
      spreadText(puls, unit).padStart(26),
      spreadText(floor, unit).padStart(26),
      (ratio === undefined ? '' : `×${ratio.toFixed(2)}`).padStart(7),
      held.padStart(8),
      limit(aim),
      limit(must),
      `  ${verdict}`,
    ]
    return cells.join('')
  })
  return [header.join(''), ...lines].join('\n')
}

const digitsOf: Record<Figure['unit'], number> = { ms: 0, kB: 1, MB: 1, '': 3 }

function spreadText(spread: Spread | undefined, unit: Figure['unit']): string {
  if (spread === undefined) return ''
  const digits = digitsOf[unit]
  const figuresText = [spread.min, spread.median, spread.max].map((value) => value.toFixed(digits))
  return `${figuresText.join(' / ')} ${unit}`.trim()
}
