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

function ownText({ own, development }: ImpactRow, t: Messages): string {
  if (own === undefined) return ''
  const { counted, leftOut } = t.of('triage').impact
  const off = own.disabled + (development ?? 0)
  const said = [counted(own)]
  if (off > 0) said.push(leftOut(own.disabled, development ?? 0))
  return said.join(' · ')
}

function togetherText({ incident }: ImpactRow, t: Messages): string {
  return incident ? t.of('triage').boxes(incident.boxes.length) : ''
}

function waiting() {
  return (
    <span className={styles.muted} aria-hidden>
      …
    </span>
  )
}

function sinceCell({ own }: ImpactRow, t: Messages) {
  if (own === undefined) return waiting()
  return own.since === null ? unreported(t) : <TimeAgo at={own.since} />
}

/** The device list that has exactly these. */
function devicesOf(customer: string): string {
  const asked = { customer, heartbeatStatus: 'ALLOFFLINE' } as const
  return `${paths.devices()}?${writeFields(deviceListFields, asked)}`
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
    width: 150,
    align: 'end',
    title: (t) => t.of('triage').impact.silent,
    cell: (row, t) => silentText(row, t) || unreported(t),
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
    width: 300,
    title: (t) => t.of('triage').impact.own,
    cell: (row, t) =>
      row.own === undefined ? waiting() : <span className={styles.line}>{ownText(row, t)}</span>,
    text: ownText,
  },
  {
    id: 'since',
    width: 112,
    title: (t) => t.of('triage').impact.since,
    cell: sinceCell,
    text: ({ own }) => (own?.since ? instantText({ kind: 'instant', at: own.since }) : ''),
  },
  {
    id: 'together',
    width: 132,
    title: (t) => t.of('triage').incidents.title,
    cell: (row, t) => row.incident && incidentLink(row.incident, row.scope, togetherText(row, t)),
    text: togetherText,
  },
  {
    id: 'phone',
    width: 134,
    title: (t) => t.of('triage').columns.phone,
    cell: ({ impact: { site } }, t) => phoneCell(site, t),
    text: ({ impact: { site } }) => site.phoneNumber ?? '',
  },
  {
    id: 'devices',
    width: 118,
    title: (t) => t.of('triage').impact.devices,
    cell: ({ impact: { site } }, t) => (
      <AppLink to={devicesOf(site.id)}>{t.of('triage').impact.toDevices}</AppLink>
    ),
  },
])
