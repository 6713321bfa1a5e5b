import { Button } from '@mantine/core'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { FleetHeader } from '#/features/fleet/cells'
import { useFleet } from '#/features/fleet/use-fleet'
import { useMessages } from '#/i18n/i18n'
import { deviceLimits } from '#/lib/device-list-address'
import { CsvOfAll } from '#/list/csv-of-all'
import { SetTable } from '#/list/set-table'
import { shownPart } from '#/list/shown-part'
import { ColumnChoice } from '#/table/column-choice'
import { sortRows, sortingBy } from '#/table/sort-rows'
import { useShownColumns } from '#/table/use-shown-columns'
import { usePageTitle } from '#/ui/use-page-title'
import { paths } from '#/url/paths'
import { useListSearch } from '#/url/use-list-search'
import { AppFilters } from './app-filters'
import { appRow, matchingApps, packagesOf, withAnswer } from './app-rows'
import type { AppRow } from './app-rows'
import { AppSetFrame, RefusedApps, refusalOf } from './app-set-frame'
import { appColumns } from './columns'
import { knownEntry, whitelistEntries } from './queries'
import { appFields, appSorts } from './search'
import type { AppSearch } from './search'
import { useFleetApps } from './use-fleet-apps'
import { WhitelistStatus } from './whitelist-status'

const rowKey = ({ app }: AppRow) => app.key

/** Who runs what, counted over every device of the scope. */
export function Component() {
  const t = useMessages().of('apps')
  const search = useListSearch<AppSearch>(appFields)
  const { customer, filter, sort } = search.values
  usePageTitle(t.title)
  const fleet = useFleet({ customer, group: '', showDevelopment: false })
  const apps = useFleetApps(fleet.devices.set && fleet.rows)
  const columns = useShownColumns('apps', appColumns)
  const client = useQueryClient()
  const groups = apps?.groups ?? []
  const matching = matchingApps(groups, filter).map((app) => appRow(app, customer))
  const rows = sortRows(matching, appColumns.list, sort)
  // Of thousands of apps, only what somebody looks at is asked for.
  const onScreen = packagesOf(shownPart(rows, search.values).items.map(({ app }) => app))
  const whitelist = useQueries(whitelistEntries(onScreen))
  const refusal = refusalOf(fleet)
  const toRow = (row: AppRow) => {
    const { packageId } = row.app
    return withAnswer(row, whitelist.answers.get(packageId ?? '') ?? knownEntry(client, packageId))
  }

  if (refusal) return <RefusedApps title={t.title} customer={customer} refusal={refusal} />
  return (
    <>
      <FleetHeader title={t.title} fleet={fleet}>
        <Button component={Link} to={paths.appWork(customer)} size="compact-sm" variant="default">
          {t.work}
        </Button>
        <ColumnChoice choice={columns} />
        {apps && (
          <CsvOfAll fileName="puls-apps" columns={columns.shown} items={rows} toRow={toRow} />
        )}
      </FleetHeader>
      <AppFilters text={t.filters.text} search={search} />
      <AppSetFrame
        fleet={fleet}
        note={t.note}
        things={t.things}
        unread={apps?.unread}
        count={apps && rows.length}
        onClearFilters={filter === '' ? undefined : () => search.patch({ filter: '' })}
      >
        <WhitelistStatus whitelist={whitelist} apps={packagesOf(groups).length} />
        <SetTable
          caption={
            rows.length === groups.length
              ? t.captionAll(groups.length, fleet.rows.length)
              : t.caption(rows.length, groups.length)
          }
          columns={columns.shown}
          items={rows}
          toRow={toRow}
          rowKey={rowKey}
          search={search}
          limits={deviceLimits}
          busy={false}
          sorting={sortingBy(sort, appSorts, (by) => search.to({ sort: by }))}
        />
      </AppSetFrame>
    </>
  )
}
