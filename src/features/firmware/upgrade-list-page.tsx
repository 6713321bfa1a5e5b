import { useQuery } from '@tanstack/react-query'
import { useMessages } from '#/i18n/i18n'
import { deviceLimits } from '#/lib/device-list-address'
import { CsvOfAll } from '#/list/csv-of-all'
import { Failure } from '#/list/failure'
import { PageHeader } from '#/list/page-header'
import { SetTable } from '#/list/set-table'
import { ColumnChoice } from '#/table/column-choice'
import { useShownColumns } from '#/table/use-shown-columns'
import { EmptyNotice } from '#/ui/empty-notice'
import { SkeletonRows } from '#/ui/skeleton-rows'
import { usePageTitle } from '#/ui/use-page-title'
import { useListSearch } from '#/url/use-list-search'
import { FirmwareFrame } from './firmware-frame'
import { firmwareImages } from './queries'
import { upgradeColumns, upgradeRow } from './upgrade-columns'
import type { UpgradeRow } from './upgrade-columns'
import { UpgradeFilters } from './upgrade-filters'
import { imageOf, matchingUpgrades } from './upgrade-list'
import { UpgradeListNotices } from './upgrade-list-notices'
import { upgradeListFields } from './upgrade-search'
import type { UpgradeListSearch } from './upgrade-search'
import { useUpgradeList } from './use-upgrade-list'
import type { UpgradeList } from './use-upgrade-list'

export function Component() {
  return (
    <FirmwareFrame section="upgrades">
      {/* Another account is another list: nothing of the one before stays. */}
      {(account) => <Upgrades key={account} account={account} />}
    </FirmwareFrame>
  )
}

/** Every upgrade of an account, whatever its state. */
function Upgrades({ account }: { account: string }) {
  const t = useMessages().of('upgrades')
  const list = useUpgradeList(account)
  const { failure, query, read } = list
  const retry = () => void query.refetch({ cancelRefetch: false })
  usePageTitle(t.title)

  if (failure) {
    return (
      <>
        <PageHeader title={t.title} query={query} />
        <Failure error={failure} subject={t.subject} onRetry={retry} />
      </>
    )
  }
  if (read === 0) return <Unread />
  return <UpgradeRows account={account} list={list} />
}

function Unread() {
  const t = useMessages()
  return (
    <>
      <PageHeader title={t.of('upgrades').title} query={null} />
      <SkeletonRows label={t.list.loading} slowLabel={t.list.stillLoading} />
    </>
  )
}

const rowKey = ({ upgrade }: UpgradeRow) => upgrade.id
const unfiltered = { filter: '', image: '', state: undefined }

function UpgradeRows({ account, list }: { account: string; list: UpgradeList }) {
  const t = useMessages()
  const words = t.of('upgrades')
  const search = useListSearch<UpgradeListSearch>(upgradeListFields)
  const columns = useShownColumns('upgrades', upgradeColumns)
  const images = useQuery(firmwareImages(account)).data?.rows
  const { filter, image, state } = search.values
  const matching = matchingUpgrades(list.upgrades, { filter, image, state })
  const rows = matching.map((upgrade) =>
    upgradeRow({ upgrade, account, image: imageOf(upgrade, images) }),
  )
  const isNarrowed = filter !== '' || image !== '' || state !== undefined
  const none = isNarrowed ? t.faults.noMatch(words.things) : t.list.none(words.things)

  return (
    <>
      <PageHeader title={words.title} query={list.query}>
        <ColumnChoice choice={columns} />
        {/* What lacks a state is not all of it. */}
        {list.isWhole && (
          <CsvOfAll fileName="puls-upgrades" columns={columns.shown} items={rows} toRow={same} />
        )}
      </PageHeader>
      <UpgradeFilters search={search} list={list} />
      <UpgradeListNotices list={list} />
      {rows.length === 0 ? (
        <EmptyNotice
          title={list.isWhole ? none : words.noneYet}
          action={
            isNarrowed
              ? { label: t.list.clearFilters, onClick: () => search.patch(unfiltered) }
              : undefined
          }
        />
      ) : (
        <SetTable
          caption={words.caption(rows.length, list.upgrades.length, list.isWhole)}
          columns={columns.shown}
          items={rows}
          toRow={same}
          rowKey={rowKey}
          search={search}
          limits={deviceLimits}
          busy={false}
        />
      )}
    </>
  )
}

const same = (row: UpgradeRow) => row
