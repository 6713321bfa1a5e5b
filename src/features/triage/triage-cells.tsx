import type { Customer } from '#/api/telecomx/schemas'
import { customerName, customerState, givenText, unreported } from '#/features/customers/cells'
import type { Messages } from '#/i18n/en'
import type { Formats } from '#/i18n/formats'
import { AppLink } from '#/url/app-link'
import type { Incident } from './incidents'
import { incidentAddress } from './search'
import styles from './triage.module.css'

export function siteCell(site: Customer, closed: boolean, t: Messages, scope: string) {
  return (
    <span className={styles.line}>
      {customerName(site, t, scope)}
      {closed && customerState(site.state, t)}
    </span>
  )
}

export function phoneCell({ phoneNumber }: Customer, t: Messages) {
  return givenText(phoneNumber, t, 40)
}

/** A share as a bar, and as a figure for those who read it. */
export function shareBar(share: number | null, t: Messages, { percent }: Formats) {
  if (share === null) return unreported(t)
  return (
    <span className={styles.line}>
      <span className={styles.share} data-dark={share === 1} aria-hidden>
        <span style={{ width: `${share * 100}%` }} />
      </span>
      {percent(share)}
    </span>
  )
}

/** The minutes between which the boxes fell silent, on their day. */
export function minutesText({ first, last }: Incident, { date, timeOfDay }: Formats): string {
  const from = timeOfDay(first)
  const to = timeOfDay(last)
  return `${date(first)} ${from === to ? from : `${from}–${to}`}`
}

type IncidentSeen = { incident: Incident; scope: string; withDisabled: boolean }

export function incidentLink({ incident, scope, withDisabled }: IncidentSeen, text: string) {
  const to = incidentAddress(incident, { customer: scope, withDisabled })
  return <AppLink to={to}>{text}</AppLink>
}
