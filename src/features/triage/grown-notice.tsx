import { Link } from 'react-router'
import { useMessages } from '#/i18n/i18n'
import notices from '#/list/notices.module.css'
import { overlap } from './incidents'
import type { Incident, Span } from './incidents'
import type { SilentBox } from './rules'
import { incidentAddress } from './search'
import type { TriageSearch } from './search'

type GrownNoticeProps = {
  incidents: readonly Incident[]
  span: Span
  /** Those that the page shows. */
  among: readonly SilentBox[]
  /** How the page is looked at, which its links keep. */
  seen: Partial<TriageSearch>
}

/** More boxes fell silent in the same minutes than when the link was made. */
export function GrownNotice({ incidents, span, among, seen }: GrownNoticeProps) {
  const t = useMessages().of('triage').incident
  const known = new Set(among.map(({ key }) => key))
  const grown = incidents.find(
    (incident) => overlap(incident, span, 0) && incident.boxes.some(({ key }) => !known.has(key)),
  )
  if (grown === undefined) return null
  const more = grown.boxes.filter(({ key }) => !known.has(key)).length
  return (
    <p className={notices.notice} role="status">
      {t.grown(more)} <Link to={incidentAddress(grown, seen)}>{t.showGrown}</Link>
    </p>
  )
}
