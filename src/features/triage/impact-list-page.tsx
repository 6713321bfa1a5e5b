import { useMessages } from '#/i18n/i18n'
import { deviceLimits } from '#/lib/device-list-address'
import { CsvOfAll } from '#/list/csv-of-all'
import { SetNotice } from '#/list/set-notice'
import { SetTable } from '#/list/set-table'
import { useHeldChanges } from '#/list/use-held-changes'
import { ColumnChoice } from '#/table/column-choice'
import { useShownColumns } from '#/table/use-shown-columns'
import { Check } from '#/ui/check'
import { EmptyNotice } from '#/ui/empty-notice'
import { useAsides } from '#/ui/use-asides'
import { useNow } from '#/ui/use-now'
import { usePageTitle } from '#/ui/use-page-title'
import { usePreference } from '#/ui/use-preference'
import { useListSearch } from '#/url/use-list-search'
import { impactColumns } from './impact-columns'
import { impactRow } from './impact-rows'
import type { ImpactRow } from './impact-rows'
import { impactOf, newSites } from './rules'
import type { Impact } from './rules'
import { impactFields } from './search'
import type { TriageSearch } from './search'
import { boxesBySite } from './silent-sites'
import styles from './triage.module.css'
import { TriageFrame, useNeeds } from './triage-frame'
import { useSilent } from './use-silent'
import { useSites } from './use-sites'

const keyOf = ({ site }: Impact) => site.key
const rowKey = ({ impact }: ImpactRow) => keyOf(impact)

/** Which sites are dark: from the customer list alone at once, and then from their offline sets. */
export function Component() {
  const messages = useMessages()
  const t = messages.of('triage')
  const search = useListSearch<TriageSearch>(impactFields)
  const { customer, page, limit, withDisabled } = search.values
  const { query, sites, readAt, wave } = useSites(customer)
  const ranked = impactOf(sites)
  const held = useHeldChanges(ranked, keyOf, readAt > 0 ? customer : undefined)
  const come = newSites(held.rows, ranked, wave)
  const since = messages.of('since').impact
  usePageTitle(since.documentTitle(come))
  const columns = useShownColumns('impact', impactColumns)
  const needs = useNeeds()

  // The pager may ask for a page beyond the end, and then the last is shown.
  const pages = Math.max(1, Math.ceil(held.rows.length / limit))
  const end = Math.min(page, pages) * limit
  const visible = held.rows.slice(end - limit, end).map(({ site }) => site)
  const mark = `shown ${visible.map(({ id }) => id).join(' ')}`
  const asked = { scope: customer, sites: visible, sitesReadAt: visible.length && readAt, mark }
  const plain = useSilent({ ...asked, showDevelopment: false })
  const every = useSilent({ ...asked, showDevelopment: true })
  const isComing = plain.status === 'reading' || every.status === 'reading'
  const [rule] = usePreference('incidents')
  const asides = useAsides()
  const now = useNow(60_000, 'server')
  const toRow = (impact: Impact) =>
    impactRow({
      impact,
      boxes: boxesBySite(plain.set)?.get(impact.site.id),
      withDevelopment: boxesBySite(every.set)?.get(impact.site.id),
      isComing,
      withDisabled,
      rule,
      asides,
      wave,
      now,
      scope: customer,
    })
  const counts = {
    silent: held.rows.filter(({ silent }) => silent !== null).length,
    uncounted: held.rows.filter(({ silent }) => silent === null).length,
    dark: held.rows.filter(({ allDark, closed }) => allDark && !closed).length,
    all: sites.length,
  }

  return (
    <TriageFrame
      part="impact"
      title={t.impact.title}
      scope={customer}
      query={query}
      held={{
        ...held,
        words: come > 0 ? since.come(come) : messages.list.showChanges(held.changes),
      }}
      actions={
        <>
          <ColumnChoice choice={columns} />
          <CsvOfAll
            fileName="puls-impact"
            columns={columns.shown}
            items={held.rows}
            toRow={toRow}
          />
        </>
      }
    >
      <div className={styles.bar}>
        <Check
          checked={withDisabled}
          onCheck={(checked) => search.patch({ withDisabled: checked })}
        >
          {t.withDisabled}
        </Check>
        <p className={styles.note}>{t.impact.note}</p>
      </div>
      <div className={styles.reading}>
        {visible.length > 0 && (
          <SetNotice
            state={withDisabled ? every : plain}
            subject={messages.devices.subject}
            things={t.silentThings}
            needs={needs}
          />
        )}
      </div>
      {held.rows.length === 0 ? (
        <EmptyNotice title={t.impact.none} text={t.impact.noneHint(sites.length)} />
      ) : (
        <SetTable
          caption={t.impact.caption(counts)}
          columns={columns.shown}
          items={held.rows}
          toRow={toRow}
          rowKey={rowKey}
          search={search}
          limits={deviceLimits}
          busy={false}
        />
      )}
    </TriageFrame>
  )
}
