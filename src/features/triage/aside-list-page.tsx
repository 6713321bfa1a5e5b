import { Link } from 'react-router'
import { useMessages } from '#/i18n/i18n'
import { deviceLimits, everyCustomer } from '#/lib/device-list-address'
import { asideKey } from '#/lib/set-asides'
import type { Aside } from '#/lib/set-asides'
import { CsvOfAll } from '#/list/csv-of-all'
import notices from '#/list/notices.module.css'
import { SetNotice } from '#/list/set-notice'
import { SetTable } from '#/list/set-table'
import { EmptyNotice } from '#/ui/empty-notice'
import { useAsides } from '#/ui/use-asides'
import { usePageTitle } from '#/ui/use-page-title'
import { paths } from '#/url/paths'
import { useListSearch } from '#/url/use-list-search'
import { asideColumns } from './aside-columns'
import { asideRow } from './aside-rows'
import type { AsideRow } from './aside-rows'
import { impactFields } from './search'
import type { TriageSearch } from './search'
import { boxesBySite, partlyRead } from './silent-sites'
import styles from './triage.module.css'
import { TriageFrame, useNeeds } from './triage-frame'
import { useSilent } from './use-silent'
import { useSites } from './use-sites'

const rowKey = ({ aside }: AsideRow) => asideKey(aside)

/** What one has put out of the way oneself, why and until when, and how it stands with it now. */
export function Component() {
  const messages = useMessages()
  const t = messages.of('aside')
  const search = useListSearch<TriageSearch>(impactFields)
  const { customer } = search.values
  usePageTitle(t.documentTitle)
  const { query, sites, readAt, every } = useSites(customer)
  const needs = useNeeds()
  const { list } = useAsides()
  const siteOf = new Map(sites.map((site) => [site.id, site]))
  const items = list.filter(({ customerId }) => every || siteOf.has(customerId))
  const named = new Set(items.map(({ customerId }) => customerId))
  const asked = sites.filter(({ id }) => named.has(id))
  const state = useSilent({
    scope: customer,
    sites: asked,
    sitesReadAt: asked.length > 0 ? readAt : 0,
    showDevelopment: true,
    mark: `aside ${[...named].join(' ')}`,
  })
  const partly = partlyRead(state.set?.parts ?? [])
  const known = { siteOf, boxes: boxesBySite(state.set), partly, scope: customer }
  const toRow = (aside: Aside) => asideRow(aside, known)
  const elsewhere = list.length - items.length

  return (
    <TriageFrame
      part="aside"
      title={t.title}
      scope={customer}
      query={query}
      actions={
        <CsvOfAll fileName="puls-set-aside" columns={asideColumns} items={items} toRow={toRow} />
      }
    >
      <p className={styles.note}>{t.note}</p>
      {asked.length > 0 && (
        <SetNotice
          state={state}
          subject={messages.devices.subject}
          things={messages.of('triage').silentThings}
          needs={needs}
        />
      )}
      {elsewhere > 0 && (
        <p className={notices.notice}>
          {t.elsewhere(elsewhere)} <Link to={paths.aside(everyCustomer)}>{t.showAll}</Link>
        </p>
      )}
      {items.length === 0 ? (
        <EmptyNotice title={t.none} text={t.noneHint} />
      ) : (
        <SetTable
          caption={t.caption(items.length)}
          columns={asideColumns}
          items={items}
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
