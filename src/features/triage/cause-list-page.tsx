import { FleetNotice } from '#/features/fleet/cells'
import { useFleet } from '#/features/fleet/use-fleet'
import { useMessages } from '#/i18n/i18n'
import { deviceLimits } from '#/lib/device-list-address'
import { CsvOfAll } from '#/list/csv-of-all'
import { Failure } from '#/list/failure'
import { SetTable } from '#/list/set-table'
import { useHeldChanges } from '#/list/use-held-changes'
import { sortingBy, sortRows } from '#/table/sort-rows'
import { EmptyNotice } from '#/ui/empty-notice'
import { SkeletonRows } from '#/ui/skeleton-rows'
import { usePageTitle } from '#/ui/use-page-title'
import { useListSearch } from '#/url/use-list-search'
import type { Cause } from './cause'
import { causeColumns } from './cause-columns'
import { CauseFilters } from './cause-filters'
import { causeRow } from './cause-rows'
import type { CauseRow } from './cause-rows'
import { causeFields, causeSorts } from './cause-search'
import type { CauseSearch } from './cause-search'
import { TriageFrame, useNeeds } from './triage-frame'
import { useCauses } from './use-causes'
import { useSites } from './use-sites'

const keyOf = ({ key }: Cause) => key
const rowKey = ({ cause }: CauseRow) => cause.key
const asIs = (row: CauseRow) => row

/** What the silent devices of a scope have in common that the others have not. */
export function Component() {
  const messages = useMessages()
  const t = messages.of('cause')
  const title = messages.of('triage').cause
  const search = useListSearch<CauseSearch>(causeFields)
  const { customer, withDisabled, sort, by } = search.values
  usePageTitle(t.documentTitle)
  const { query, sites } = useSites(customer)
  const needs = useNeeds()
  const fleet = useFleet({ customer, group: '', showDevelopment: withDisabled })
  const causes = useCauses(fleet, withDisabled)
  const question = JSON.stringify([customer, withDisabled])
  const held = useHeldChanges(causes?.list ?? [], keyOf, causes && question)

  const names = new Map(sites.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) || fleet.nameOf(id)
  const shown = held.rows.filter(({ dimension }) => by === undefined || dimension === by)
  const made = shown.map((cause) => causeRow(cause, { scope: customer, withDisabled, nameOf }))
  const rows = sortRows(made, causeColumns.list, sort)
  const standing = shown.filter(({ verdict }) => verdict === 'standsOut').length
  const isAllSilent = causes?.counted.silent === causes?.counted.of
  const nothing = isAllSilent ? t.allSilent : t.nothing
  const isComing = causes === undefined && fleet.devices.set !== undefined

  return (
    <TriageFrame
      part="cause"
      title={title}
      scope={customer}
      query={query}
      held={{ ...held, words: messages.list.showChanges(held.changes) }}
      actions={
        causes && (
          <CsvOfAll fileName="puls-causes" columns={causeColumns} items={rows} toRow={asIs} />
        )
      }
    >
      <CauseFilters search={search} causes={causes} />
      <FleetNotice fleet={fleet} />
      {isComing && fleet.censusError !== null && (
        <Failure
          error={fleet.censusError}
          subject={t.sets}
          needs={needs}
          onRetry={fleet.readCensus}
        />
      )}
      {isComing && fleet.censusError === null && (
        <SkeletonRows label={t.comparing} slowLabel={messages.list.stillLoading} />
      )}
      {causes && standing === 0 && (
        <EmptyNotice title={causes.counted.silent === 0 ? t.none : nothing} />
      )}
      {rows.length > 0 && (
        <SetTable
          caption={t.caption(standing, rows.length)}
          columns={causeColumns}
          items={rows}
          toRow={asIs}
          rowKey={rowKey}
          search={search}
          limits={deviceLimits}
          busy={false}
          sorting={sortingBy(sort, causeSorts, (column) => search.to({ sort: column }))}
        />
      )}
    </TriageFrame>
  )
}
