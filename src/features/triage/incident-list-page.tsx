import { unlisted } from '#/features/customers/rules'
import { useMessages } from '#/i18n/i18n'
import { deviceLimits } from '#/lib/device-list-address'
import { CsvOfAll } from '#/list/csv-of-all'
import { SetNotice } from '#/list/set-notice'
import { SetTable } from '#/list/set-table'
import { useHeldChanges } from '#/list/use-held-changes'
import { EmptyNotice } from '#/ui/empty-notice'
import { lazyCode } from '#/ui/lazy-code'
import { Part } from '#/ui/part'
import { usePageTitle } from '#/ui/use-page-title'
import { useListSearch } from '#/url/use-list-search'
import { ContactHistogram } from './contact-histogram'
import { barsOf } from './histogram'
import { incidentColumns } from './incident-columns'
import { IncidentFilters } from './incident-filters'
import { incidentRow } from './incident-rows'
import type { IncidentRow } from './incident-rows'
import { newAmong, overlap } from './incidents'
import type { Incident, Span } from './incidents'
import { incidentFields } from './search'
import type { IncidentSearch } from './search'
import styles from './triage.module.css'
import { TriageFrame, useNeeds } from './triage-frame'
import { useIncidents } from './use-incidents'

const spike = lazyCode(async () => (await import('./spike-boxes')).SpikeBoxes, ['triage'])

const keyOf = ({ key }: Incident) => key
const rowKey = ({ incident }: IncidentRow) => incident.key

/** Boxes of one customer that fell silent within minutes of each other. */
export function Component() {
  const messages = useMessages()
  const t = messages.of('triage')
  const search = useListSearch<IncidentSearch>(incidentFields)
  const { customer, range, from, to, withDisabled } = search.values
  const { query, candidates, state, now, rule, siteOf, incidents, dated, without, question } =
    useIncidents({
      customer,
      withDisabled,
    })
  const needs = useNeeds()
  const isRead = state.set !== undefined
  const held = useHeldChanges(incidents, keyOf, isRead ? question : undefined)
  const come = newAmong(held.rows, incidents).length
  usePageTitle(t.incidents.documentTitle(come))

  const chosen = from !== undefined && to !== undefined ? { first: from, last: to } : undefined
  const shown = held.rows.filter((incident) => !chosen || overlap(incident, chosen, 0))
  const inSpike = chosen && dated.filter(({ at }) => at >= chosen.first && at <= chosen.last)
  const standby = dated.filter((each) => each.standby).length
  const spanOf = ({ first, last }: Span) => ({ from: first, to: last })
  const toRow = (incident: Incident) =>
    incidentRow(
      incident,
      siteOf.get(incident.customerId) ?? unlisted(incident.customerId, incident.customerId),
      { scope: customer, withDisabled },
    )

  return (
    <TriageFrame
      part="incidents"
      title={t.incidents.title}
      scope={customer}
      query={query}
      held={{
        ...held,
        words: come > 0 ? t.incidents.come(come) : messages.list.showChanges(held.changes),
      }}
      actions={
        isRead && (
          <CsvOfAll
            fileName="puls-incidents"
            columns={incidentColumns}
            items={shown}
            toRow={toRow}
          />
        )
      }
    >
      <IncidentFilters search={search} rule={rule} aside={without.aside} />
      <SetNotice
        state={state}
        subject={messages.devices.subject}
        things={t.silentThings}
        needs={needs}
        cost={{
          rows: candidates.reduce((sum, { stbsOffline }) => sum + (stbsOffline ?? 0), 0),
          requests: candidates.length,
          parts: candidates.length,
        }}
      />
      {dated.length + without.undated > 0 && (
        <>
          <ContactHistogram
            bars={barsOf(dated, range, now)}
            chosen={chosen}
            onChoose={(span) => search.patch(spanOf(span))}
            to={(span) => search.to(spanOf(span))}
          />
          <p className={styles.note}>{t.incidents.standbyNote(standby, dated.length, without)}</p>
        </>
      )}
      {isRead && shown.length === 0 && (
        <EmptyNotice
          title={chosen ? t.incidents.noneInSpike : t.incidents.none}
          action={
            chosen && {
              label: t.histogram.clear,
              onClick: () => search.patch({ from: undefined, to: undefined }),
            }
          }
        />
      )}
      {shown.length > 0 && (
        <SetTable
          caption={t.incidents.caption(shown.length, held.rows.length)}
          columns={incidentColumns}
          items={shown}
          toRow={toRow}
          rowKey={rowKey}
          search={search}
          limits={deviceLimits}
          busy={false}
        />
      )}
      {inSpike && (
        <Part>
          <spike.Component boxes={inSpike.map(({ box }) => box)} siteOf={siteOf} search={search} />
        </Part>
      )}
    </TriageFrame>
  )
}
