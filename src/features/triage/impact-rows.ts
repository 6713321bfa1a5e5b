import { isAside } from '#/lib/set-asides'
import type { Asides } from '#/lib/set-asides'
import { keepRows } from '#/table/keep-rows'
import { incidentsAt } from './incidents'
import type { Incident } from './incidents'
import type { IncidentPreferences } from '#/lib/preferences'
import { ownCount, troubled } from './rules'
import type { Impact, OwnCount, SilentBox } from './rules'
import { waitApart } from './waiting'
import type { Wave } from './waves'

/** What a row of the list shows; what only the offline set tells is undefined until it was read. */
export type ImpactRow = {
  impact: Impact
  own: OwnCount | undefined
  /** Development boxes that are silent and not counted. */
  development: number | undefined
  /** What is not known yet is being read. */
  isComing: boolean
  /** The largest. */
  incident: Incident | undefined
  /** How the page is looked at, which its links keep. */
  scope: string
  withDisabled: boolean
}

type Asked = {
  impact: Impact
  boxes: readonly SilentBox[] | undefined
  withDevelopment: readonly SilentBox[] | undefined
  isComing: boolean
  withDisabled: boolean
  rule: IncidentPreferences
  asides: Asides
  wave: Wave | undefined
  now: number
  scope: string
}

const keptRow = keepRows<Impact, ImpactRow>(
  (a, b) => JSON.stringify(shownOf(a)) === JSON.stringify(shownOf(b)),
)

export function impactRow(asked: Asked): ImpactRow {
  const { impact, boxes, withDevelopment, withDisabled, rule, asides, wave, now, scope } = asked
  const counted = withDisabled ? withDevelopment : boxes
  const inSight = counted?.filter((box) => !isAside(asides, box))
  const found = inSight && incidentsAt(troubled(inSight, withDisabled), rule, now)
  const incidents = found && waitApart(found, wave, () => counted ?? [], now).shown
  const [incident] = incidents?.toSorted((a, b) => b.boxes.length - a.boxes.length) ?? []
  return keptRow(impact, {
    impact,
    own: counted && ownCount(counted, { withDisabled, asides, now }),
    development: developmentAmong(boxes, withDevelopment, withDisabled),
    isComing: asked.isComing,
    incident,
    scope,
    withDisabled,
  })
}

/** No row says that it is a development box: those are what the plain list lacks. */
function developmentAmong(
  plain: readonly SilentBox[] | undefined,
  all: readonly SilentBox[] | undefined,
  areCounted: boolean,
): number | undefined {
  if (plain === undefined || all === undefined) return undefined
  if (areCounted) return 0
  const keys = new Set(plain.map(({ key }) => key))
  return all.filter(({ key }) => !keys.has(key)).length
}

function shownOf({ incident, impact: _impact, ...row }: ImpactRow) {
  return { ...row, incident: incident && [incident.key, incident.boxes.length] }
}
