import { Button } from '@mantine/core'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { FleetHeader } from '#/features/fleet/cells'
import { useFleet } from '#/features/fleet/use-fleet'
import { useMessages } from '#/i18n/i18n'
import { deviceLimits } from '#/lib/device-list-address'
import { CsvOfAll } from '#/list/csv-of-all'
import { madeInSlices } from '#/list/made-in-slices'
import { SetTable } from '#/list/set-table'
import { shownPart } from '#/list/shown-part'
import { Choice } from '#/ui/choice'
import { CopyTextButton } from '#/ui/copy-text-button'
import { usePageTitle } from '#/ui/use-page-title'
import { paths } from '#/url/paths'
import { useListSearch } from '#/url/use-list-search'
import { AppFilters } from './app-filters'
import { packagesOf } from './app-rows'
import { AppSetFrame, RefusedApps, refusalOf } from './app-set-frame'
import { handOverText } from './hand-over'
import { knownEntry, whitelistEntries } from './queries'
import { workFields, workGroupings } from './search'
import type { WorkSearch } from './search'
import { useScopeNames } from './use-scope-names'
import { WhitelistStatus } from './whitelist-status'
import { devicesAmong, groupKey, groupSizes, matchingWork, workList } from './work'
import type { WorkItem } from './work'
import { workColumns, workRow } from './work-columns'
import type { WorkRow } from './work-columns'

const useWorkList = madeInSlices(workList)
/** Apps that are asked after unasked for the text, where a list has so many. */
const appsBesides = 50
const rowKey = ({ item }: WorkRow) => item.key

/** What the server calls outdated or missing, device by device, to be worked off. */
export function Component() {
  const messages = useMessages()
  const words = messages.of('apps')
  const t = words.todo
  const search = useListSearch<WorkSearch>(workFields)
  const { customer, filter, groupBy: by } = search.values
  usePageTitle(t.documentTitle)
  const fleet = useFleet({ customer, group: '', showDevelopment: false })
  const { rows, every } = fleet
  const isRead = fleet.devices.set !== undefined
  const nameOf = useScopeNames(fleet, customer)
  // What is made in slices is made once of each object.
  const asked = useMemo(
    () => (isRead ? { rows, by, nameOf } : undefined),
    [isRead, rows, by, nameOf],
  )
  const work = useWorkList(asked)
  const items = matchingWork(work ?? [], filter)
  const apps = packagesOf(items.map(({ app }) => app))
  const onScreen = packagesOf(shownPart(items, search.values).items.map(({ app }) => app))
  // Those of the text besides, which is not of the screen alone.
  const whitelist = useQueries(whitelistEntries([...onScreen, ...apps.slice(0, appsBesides)]))
  const client = useQueryClient()
  const answerOf = (id: string) => whitelist.answers.get(id) ?? knownEntry(client, id)
  const refusal = refusalOf(fleet)

  if (refusal) return <RefusedApps title={t.title} customer={customer} refusal={refusal} />
  const sizes = groupSizes(items, by)
  const columns = workColumns(by, every)
  const { origin, href } = window.location
  const scope = every ? messages.shell.scope.every : nameOf(rows[0]?.customerId ?? customer)

  function toRow(item: WorkItem, index: number): WorkRow {
    const key = groupKey(item, by)
    const before = items[index - 1]
    const isFirst = before === undefined || groupKey(before, by) !== key
    return rowOf(item, isFirst ? (sizes.get(key) ?? null) : null)
  }

  function rowOf(item: WorkItem, first: number | null): WorkRow {
    return workRow(item, { first, answer: answerOf(item.app.packageId ?? ''), scope: customer })
  }

  return (
    <>
      <FleetHeader title={t.title} fleet={fleet}>
        <Button component={Link} to={paths.apps(customer)} size="compact-sm" variant="default">
          {t.toApps}
        </Button>
        <CopyTextButton
          disabled={items.length === 0}
          words={{ none: t.handOver, copied: t.handedOver, failed: t.notHandedOver }}
          text={() => handOverText({ items, by, scope, answerOf, origin, address: href }, words)}
        />
        {work && (
          <CsvOfAll
            fileName="puls-app-work"
            columns={columns}
            items={items}
            toRow={(item) => rowOf(item, null)}
          />
        )}
      </FleetHeader>
      <AppFilters text={t.text} search={search}>
        <Choice
          label={t.groupBy}
          value={by}
          options={workGroupings.map((value) => ({ value, label: t.by[value] }))}
          onChoose={(groupBy) => search.patch({ groupBy })}
        />
      </AppFilters>
      <AppSetFrame
        fleet={fleet}
        note={t.note}
        things={t.things}
        unread={undefined}
        count={work && items.length}
        onClearFilters={filter === '' ? undefined : () => search.patch({ filter: '' })}
      >
        <WhitelistStatus whitelist={whitelist} apps={apps.length} />
        <SetTable
          caption={t.caption(items.length, devicesAmong(items))}
          columns={columns}
          items={items}
          toRow={toRow}
          rowKey={rowKey}
          search={search}
          limits={deviceLimits}
          busy={false}
        />
      </AppSetFrame>
    </>
  )
}
