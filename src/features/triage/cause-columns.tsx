import { kindWord } from '#/features/devices/cells'
import type { Messages } from '#/i18n/en'
import type { Formats } from '#/i18n/formats'
import { displayText } from '#/lib/display'
import { defineColumns } from '#/table/columns'
import { byCount, byText } from '#/table/compare'
import { lineCell } from '#/table/line-cell'
import { StatusBadge } from '#/ui/status-badge'
import type { StatusTone } from '#/ui/status-badge'
import { AppLink } from '#/url/app-link'
import type { Verdict } from './cause'
import type { CauseRow } from './cause-rows'
import { shareBar } from './triage-cells'

const tones: Record<Verdict, StatusTone> = {
  standsOut: 'bad',
  chance: 'unknown',
  tooFew: 'unknown',
  fewCustomers: 'warning',
}

function valueText({ name, cause: { dimension, kind } }: CauseRow, t: Messages): string {
  const words = t.devices.types
  if (dimension === 'type') return kindWord(name, words) ?? name
  return kind === null ? name : `${name} · ${kindWord(kind, words) ?? kind}`
}

function silentText({ cause: { own } }: CauseRow, t: Messages): string {
  return t.of('cause').silentOf(own.silent, own.of)
}

function restText({ cause }: CauseRow, t: Messages, { percent }: Formats): string {
  return t.of('cause').rest(percent(cause.restShare), cause.rest.of)
}

function timesText({ cause: { times } }: CauseRow, t: Messages, { number }: Formats): string {
  return times === null ? '' : t.of('cause').times(number(Math.round(times * 10) / 10))
}

function leastText({ cause: { least } }: CauseRow, t: Messages, { number }: Formats): string {
  if (least === null || least <= 0) return ''
  return t.of('cause').least(number(Math.round(least * 1_000) / 10))
}

function mostText({ cause: { own, most }, most: site }: CauseRow, t: Messages): string {
  if (most === undefined || site === undefined) return ''
  const { allAt, someAt } = t.of('cause')
  const shown = displayText(site, 60)
  return most.silent === own.silent
    ? allAt(own.silent, shown)
    : someAt(most.silent, own.silent, shown)
}

function listedCell({ cause: { listed }, to }: CauseRow, t: Messages) {
  if (to === undefined) return null
  const { listed: words, listedHint } = t.of('cause')
  return (
    <span title={listedHint}>
      <AppLink to={to}>{words(listed)}</AppLink>
    </span>
  )
}

function verdictCell({ cause: { verdict } }: CauseRow, t: Messages) {
  const { verdicts, verdictHints } = t.of('cause')
  return (
    <StatusBadge tone={tones[verdict]} word={verdicts[verdict]} title={verdictHints[verdict]} />
  )
}

export const causeColumns = defineColumns<CauseRow>([
  {
    id: 'verdict',
    width: 148,
    title: (t) => t.of('cause').columns.verdict,
    cell: verdictCell,
    text: ({ cause }, t) => t.of('cause').verdicts[cause.verdict],
  },
  {
    id: 'dimension',
    width: 128,
    title: (t) => t.of('cause').columns.dimension,
    cell: ({ cause }, t) => t.of('cause').dimensions[cause.dimension],
    text: ({ cause }, t) => t.of('cause').dimensions[cause.dimension],
  },
  {
    id: 'value',
    title: (t) => t.of('cause').columns.value,
    cell: (row, t) => lineCell(displayText(valueText(row, t), 80)),
    text: valueText,
    ...byText(({ name }: CauseRow) => name),
    fixed: true,
  },
  {
    id: 'silent',
    width: 128,
    align: 'end',
    title: (t) => t.of('cause').columns.silent,
    cell: silentText,
    text: silentText,
    ...byCount(({ cause }: CauseRow) => cause.own.silent),
  },
  {
    id: 'share',
    width: 124,
    title: (t) => t.of('cause').columns.share,
    cell: ({ cause }, t, formats) => shareBar(cause.share, t, formats),
    text: ({ cause }, _t, { percent }) => percent(cause.share),
    ...byCount(({ cause }: CauseRow) => cause.share),
  },
  {
    id: 'rest',
    width: 112,
    align: 'end',
    title: (t) => t.of('cause').columns.rest,
    cell: restText,
    text: restText,
    ...byCount(({ cause }: CauseRow) => cause.restShare),
  },
  {
    id: 'times',
    width: 68,
    align: 'end',
    title: (t) => t.of('cause').columns.times,
    cell: timesText,
    text: timesText,
    ...byCount(({ cause }: CauseRow) => cause.times),
  },
  {
    id: 'least',
    width: 108,
    align: 'end',
    title: (t) => t.of('cause').columns.least,
    cell: leastText,
    text: leastText,
    ...byCount(({ cause }: CauseRow) => cause.least),
  },
  {
    id: 'most',
    width: 152,
    title: (t) => t.of('cause').columns.most,
    cell: (row, t) => lineCell(mostText(row, t)),
    text: mostText,
  },
  {
    id: 'listed',
    width: 90,
    align: 'end',
    title: (t) => t.of('cause').columns.listed,
    cell: listedCell,
    text: ({ cause, to }) => (to === undefined ? '' : String(cause.listed)),
  },
])
