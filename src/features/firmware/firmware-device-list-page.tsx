import { useQuery } from '@tanstack/react-query'
import { useMessages } from '#/i18n/i18n'
import { CsvButton } from '#/list/csv-button'
import { CsvOfAll } from '#/list/csv-of-all'
import { CsvOfAllLink } from '#/list/csv-of-all-link'
import { PageHeader } from '#/list/page-header'
import { ColumnChoice } from '#/table/column-choice'
import { useShownColumns } from '#/table/use-shown-columns'
import { usePageTitle } from '#/ui/use-page-title'
import { useListSearch } from '#/url/use-list-search'
import { deviceColumns, deviceRow } from './device-columns'
import { DeviceFilters } from './device-filters'
import { FirmwareFrame } from './firmware-frame'
import styles from './firmware.module.css'
import { PagedDevices, rowsOfPage } from './paged-devices'
import { accountSubscription } from './queries'
import { fotaDeviceFields } from './search'
import type { FotaDeviceSearch } from './search'
import { useDeviceList } from './use-device-list'
import { WholeDevices } from './whole-devices'

export function Component() {
  return (
    <FirmwareFrame section="devices">{(account) => <Devices account={account} />}</FirmwareFrame>
  )
}

/** Without licences per month nobody has one, and "no" would say something else. */
const unlicensed = deviceColumns.without(['licensed'])

function Devices({ account }: { account: string }) {
  const t = useMessages().of('firmware').devices
  const search = useListSearch<FotaDeviceSearch>(fotaDeviceFields)
  const { query, whole } = useDeviceList(account, search.values)
  const subscription = useQuery(accountSubscription(account))
  const hasLicences = subscription.data?.monthly === true
  const isUnknown = subscription.isError && subscription.data === undefined
  const columns = useShownColumns('firmware-devices', hasLicences ? deviceColumns : unlicensed)
  usePageTitle(t.title)
  const fileName = 'puls-firmware-devices'
  const ofSet = whole?.rows && {
    dataUpdatedAt: whole.state.facts?.readAt ?? 0,
    isFetching: whole.state.status === 'reading',
    refetch: () => whole.state.read(),
  }

  return (
    <>
      <PageHeader title={t.title} query={whole ? (ofSet ?? null) : query}>
        <ColumnChoice choice={columns} />
        {whole?.matching && (
          <CsvOfAll
            fileName={fileName}
            columns={columns.shown}
            items={whole.matching}
            toRow={(device) => deviceRow(device, account)}
          />
        )}
        {!whole && (
          <>
            <CsvButton
              fileName={fileName}
              columns={columns.shown}
              rows={rowsOfPage(query.data, search.values, account)}
            />
            <CsvOfAllLink to={search.to({ whole: true })} />
          </>
        )}
      </PageHeader>
      <DeviceFilters account={account} search={search} />
      <p className={styles.note}>
        {t.note} {isUnknown && t.licencesUnknown}
      </p>
      {whole ? (
        <WholeDevices
          account={account}
          search={search}
          columns={columns.shown}
          first={query}
          list={whole}
        />
      ) : (
        <PagedDevices account={account} search={search} columns={columns.shown} query={query} />
      )}
    </>
  )
}
