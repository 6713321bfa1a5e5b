import { instantText } from '#/lib/dates'
import { unreported } from '#/features/customers/cells'
import type { Messages } from '#/i18n/en'
import type { Formats } from '#/i18n/formats'
import { deviceListFields } from '#/lib/device-list-address'
import { writeFields } from '#/lib/search-fields'
import { defineColumns } from '#/table/columns'
import { TimeAgo } from '#/ui/time-ago'
import { AppLink } from '#/url/app-link'
import { paths } from '#/url/paths'
import type { ImpactRow } from './impact-rows'
import { incidentLink, phoneCell, shareBar, siteCell } from './triage-cells'
import styles from './triage.module.css'

function silentText({ impact: { silent, of } }: ImpactRow, t: Messages): string {
  if (silent === null) return ''
  return of === null ? String(silent) : t.of('triage').ofAll(silent, of)
}

function ownText({ own }: ImpactRow, t: Messages): string {
  const { counted, notRead } = t.of('triage').impact
  return own === undefined ? notRead : counted(own)
}

function leftOutText({ own, development }: ImpactRow, t: Messages): string {
  if (own === undefined || development === undefined) return t.of('triage').impact.notRead
  const { disabled, aside } = own
  const { impact } = t.of('triage')
  return [
    ...(disabled > 0 ? [impact.disabled(disabled)] : []),
    ...(development > 0 ? [impact.development(development)] : []),
    ...(aside > 0 ? [t.of('aside').leftOut(aside)] : []),
  ].join(', ')
}

function sinceText({ own }: ImpactRow, t: Messages): string {
  if (own === undefined) return t.of('triage').impact.notRead
  return own.since === null ? '' : instantText({ kind: 'instant', at: own.since })
}

function togetherText({ own, incident }: ImpactRow, t: Messages): string {
  if (own === undefined) return t.of('triage').impact.notRead
  return incident ? t.of('triage').boxes(incident.boxes.length) : ''
}

function waiting({ isComing }: ImpactRow, t: Messages) {
  if (!isComing) return <span className={styles.muted}>{t.of('triage').impact.notRead}</span>
  return (
    <span className={styles.muted} aria-hidden>
      …
    </span>
  )
}

function sinceCell(row: ImpactRow, t: Messages) {
  const { own } = row
  if (own === undefined) return waiting(row, t)
  if (own.stbs + own.android === 0) return null
  return own.since === null ? unreported(t) : <TimeAgo at={own.since} />
}

/** The figure leads to the set-top boxes that it counts; where none is, to all that is silent. */
function silentCell(row: ImpactRow, t: Messages) {
  const { silent, site } = row.impact
  const type = silent === null ? undefined : 'STB'
  const asked = { type, customer: site.id, heartbeatStatus: 'ALLOFFLINE' } as const
  const text = silentText(row, t) || t.of('triage').impact.uncounted
  return <AppLink to={`${paths.devices()}?${writeFields(deviceListFields, asked)}`}>{text}</AppLink>
}

export const impactColumns = defineColumns<ImpactRow>([
  {
    id: 'customer',
    title: (t) => t.of('triage').columns.customer,
    cell: ({ impact: { site, closed }, scope }, t) => siteCell(site, closed, t, scope),
    text: ({ impact: { site } }) => site.name,
    fixed: true,
  },
  {
    id: 'silent',
    width: 112,
    align: 'end',
    title: (t) => t.of('triage').impact.silent,
    cell: silentCell,
    text: silentText,
  },
  {
    id: 'share',
    width: 128,
    title: (t) => t.of('triage').columns.share,
    cell: ({ impact: { share } }, t, formats) => shareBar(share, t, formats),
    text: ({ impact: { share } }, _t, { percent }: Formats) =>
      share === null ? '' : percent(share),
  },
  {
    id: 'own',
    width: 148,
    title: (t) => t.of('triage').impact.own,
    cell: (row, t) => (row.own === undefined ? waiting(row, t) : ownText(row, t)),
    text: ownText,
  },
  {
    id: 'standby',
    width: 84,
    title: (t) => t.of('triage').incidents.standby,
    cell: (row, t, { number }) => (row.own ? number(row.own.standby) : waiting(row, t)),
    text: ({ own }, t) => (own ? String(own.standby) : t.of('triage').impact.notRead),
  },
  {
    id: 'leftOut',
    width: 156,
    title: (t) => t.of('triage').impact.leftOutTitle,
    cell: (row, t) => (row.development === undefined ? waiting(row, t) : leftOutText(row, t)),
    text: leftOutText,
  },
  {
    id: 'since',
    width: 100,
    title: (t) => t.of('triage').impact.since,
    cell: sinceCell,
    text: sinceText,
  },
  {
    id: 'together',
    width: 96,
    title: (t) => t.of('triage').incidents.title,
    cell: ({ incident, ...row }, t) =>
      incident && incidentLink({ ...row, incident }, t.of('triage').boxes(incident.boxes.length)),
    text: togetherText,
  },
  {
    id: 'phone',
    width: 134,
    title: (t) => t.of('triage').columns.phone,
    cell: ({ impact: { site } }, t) => phoneCell(site, t),
    text: ({ impact: { site } }) => site.phoneNumber ?? '',
  },
])
