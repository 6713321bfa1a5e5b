import { unlisted } from '#/features/customers/rules'
import { useFormats, useMessages } from '#/i18n/i18n'
import { deviceLimits } from '#/lib/device-list-address'
import { CsvOfAll } from '#/list/csv-of-all'
import { FilterLinks } from '#/list/filter-links'
import { SetNotice } from '#/list/set-notice'
import { SetTable } from '#/list/set-table'
import { useHeldChanges } from '#/list/use-held-changes'
import { ColumnChoice } from '#/table/column-choice'
import { useShownColumns } from '#/table/use-shown-columns'
import { EmptyNotice } from '#/ui/empty-notice'
import { usePageTitle } from '#/ui/use-page-title'
import { useListSearch } from '#/url/use-list-search'
import { LookActions, LookNote } from './look-note'
import { changeKinds, sinceFields } from './search'
import type { SinceSearch } from './search'
import type { Change } from './since'
import { sinceColumns, sinceKey, sinceRow } from './since-columns'
import { TriageFrame, useNeeds } from './triage-frame'
import { useSince } from './use-since'

const none: Change[] = []

/** Newly silent, worse, or silent no more, since this user last said that all had been seen. */
export function Component() {
  const messages = useMessages()
  const t = messages.of('since')
  const { number } = useFormats()
  const search = useListSearch<SinceSearch>(sinceFields)
  const { customer, change } = search.values
  const found = useSince(customer)
  const { query, candidates, state, siteOf, look, since } = found
  const needs = useNeeds()
  const columns = useShownColumns('since', sinceColumns)
  const question = since && JSON.stringify([customer, look?.at])
  const held = useHeldChanges(since?.changes ?? none, sinceKey, question)
  usePageTitle(t.documentTitle(held.changes))

  const isRead = since !== undefined
  const shown = held.rows.filter(({ kind }) => change === undefined || kind === change)
  const countOf = (kind: Change['kind']) => held.rows.filter((each) => each.kind === kind).length
  const toRow = (each: Change) =>
    sinceRow(
      each,
      siteOf.get(each.customerId) ?? unlisted(each.customerId, each.customerId),
      customer,
    )

  return (
    <TriageFrame
      part="since"
      title={t.title}
      scope={customer}
      query={query}
      held={{ ...held, words: messages.list.showChanges(held.changes) }}
      actions={
        <>
          <LookActions key={customer} found={found} unseen={held.changes} />
          {isRead && (
            <>
              <ColumnChoice choice={columns} />
              <CsvOfAll fileName="puls-since" columns={columns.shown} items={shown} toRow={toRow} />
            </>
          )}
        </>
      }
    >
      <LookNote found={found} />
      <SetNotice
        state={state}
        subject={messages.devices.subject}
        things={messages.of('triage').silentThings}
        needs={needs}
        cost={{
          rows: candidates.reduce((sum, { stbsOffline }) => sum + (stbsOffline ?? 0), 0),
          requests: candidates.length * 3,
          parts: candidates.length,
        }}
      />
      {isRead && (
        <FilterLinks
          label={t.change}
          links={[undefined, ...changeKinds].map((kind) => ({
            to: search.to({ change: kind }),
            word: kind
              ? `${t.kinds[kind]} (${number(countOf(kind))})`
              : `${t.all} (${number(held.rows.length)})`,
            isChosen: kind === change,
          }))}
        />
      )}
      {look === undefined && <EmptyNotice title={t.never} text={t.neverHint} />}
      {isRead && shown.length === 0 && (
        <EmptyNotice title={held.rows.length === 0 ? t.none : t.noneOfKind} />
      )}
      {isRead && shown.length > 0 && (
        <SetTable
          caption={t.caption(shown.length, held.rows.length)}
          columns={columns.shown}
          items={shown}
          toRow={toRow}
          rowKey={sinceKey}
          search={search}
          limits={deviceLimits}
          busy={false}
        />
      )}
    </TriageFrame>
  )
}
