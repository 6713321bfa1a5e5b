import { displayText } from '#/lib/display'
import type { Messages } from '#/i18n/en'
import { defineColumns } from '#/table/columns'
import { lineCell } from '#/table/line-cell'
import { TimeAgo } from '#/ui/time-ago'
import type { IncidentRow } from './incident-rows'
import { incidentLink, minutesText, phoneCell, shareBar, siteCell } from './triage-cells'

function sizeText({ incident, stbs, site, withDisabled }: IncidentRow, t: Messages): string {
  const { boxes, ofStbs } = t.of('triage')
  const size = boxes(incident.boxes.length)
  return site.stbs === null || stbs === 0 || withDisabled
    ? size
    : `${size} · ${ofStbs(stbs, site.stbs)}`
}

export const incidentColumns = defineColumns<IncidentRow>([
  {
    id: 'minutes',
    width: 204,
    title: (t) => t.of('triage').incidents.minutes,
    cell: (row, _t, formats) => incidentLink(row, minutesText(row.incident, formats)),
    text: ({ incident }, _t, formats) => minutesText(incident, formats),
    fixed: true,
  },
  {
    id: 'customer',
    title: (t) => t.of('triage').columns.customer,
    cell: ({ site, scope }, t) => siteCell(site, false, t, scope),
    text: ({ site }) => site.name,
  },
  {
    id: 'size',
    width: 190,
    title: (t) => t.of('triage').incidents.size,
    cell: sizeText,
    text: sizeText,
  },
  {
    id: 'share',
    width: 128,
    title: (t) => t.of('triage').columns.share,
    cell: ({ share }, t, formats) => shareBar(share, t, formats),
    text: ({ share }, _t, { percent }) => (share === null ? '' : percent(share)),
  },
  {
    id: 'standby',
    width: 84,
    title: (t) => t.of('triage').incidents.standby,
    cell: ({ incident }, _t, { number }) => number(incident.standby.length),
    text: ({ incident }) => String(incident.standby.length),
  },
  {
    id: 'since',
    width: 102,
    title: (t) => t.of('triage').incidents.since,
    cell: ({ incident }) => <TimeAgo at={incident.first} />,
  },
  {
    id: 'models',
    width: 160,
    title: (t) => t.of('triage').incidents.models,
    cell: ({ models }, _t, { list }) =>
      lineCell(list(models.map((model) => displayText(model, 40)))),
    text: ({ models }) => models.join(', '),
  },
  {
    id: 'phone',
    width: 134,
    title: (t) => t.of('triage').columns.phone,
    cell: ({ site }, t) => phoneCell(site, t),
    text: ({ site }) => site.phoneNumber ?? '',
  },
])
