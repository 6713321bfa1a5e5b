import { useQuery } from '@tanstack/react-query'
import type { Firmware } from '#/api/thingspace/schemas'
import { useMessages } from '#/i18n/i18n'
import { writeFields } from '#/lib/search-fields'
import { CsvOfAll } from '#/list/csv-of-all'
import { ListFrame } from '#/list/list-frame'
import { madeInSlices } from '#/list/made-in-slices'
import { PageHeader } from '#/list/page-header'
import { SetNotice } from '#/list/set-notice'
import { useCompleteSet } from '#/list/use-complete-set'
import { DataTable } from '#/table/data-table'
import { sortRows, sortingBy } from '#/table/sort-rows'
import { usePageTitle } from '#/ui/use-page-title'
import { paths } from '#/url/paths'
import { useListSearch } from '#/url/use-list-search'
import { FirmwareFrame } from './firmware-frame'
import styles from './firmware.module.css'
import { imageColumns } from './image-columns'
import type { ImageRow } from './image-columns'
import { imageFields, imageSorts } from './image-search'
import type { ImageSearch } from './image-search'
import { firmwareImages, firmwareRefresh, fotaDeviceSet } from './queries'
import { candidateCounts, candidateFilters, candidatesOf } from './rules'
import type { CandidateCounts, DeviceFilters } from './rules'
import { fotaDeviceFields } from './search'

export function Component() {
  return <FirmwareFrame section="images">{(account) => <Images account={account} />}</FirmwareFrame>
}

const useCandidateCounts = madeInSlices(candidateCounts)
const rowKey = ({ image }: ImageRow) => image.key
const same = (row: ImageRow) => row

function Images({ account }: { account: string }) {
  const t = useMessages().of('firmware')
  const search = useListSearch<ImageSearch>(imageFields)
  const { sort } = search.values
  const query = useQuery(firmwareImages(account))
  const state = useCompleteSet({ ...fotaDeviceSet(account), start: 'on demand' })
  const counts = useCandidateCounts(state.set?.parts[0]?.rows)
  const images = (query.data?.rows ?? []).map((image) => imageRow(image, account, counts))
  const rows = [...sortRows(images, imageColumns.list, sort)]
  usePageTitle(t.images.title)

  return (
    <>
      <PageHeader title={t.images.title} query={query}>
        {rows.length > 0 && (
          <CsvOfAll
            fileName="puls-firmware-images"
            columns={imageColumns}
            items={rows}
            toRow={same}
          />
        )}
      </PageHeader>
      <p className={styles.note}>{t.images.note}</p>
      {rows.length > 0 && (
        <SetNotice state={state} subject={t.devices.subject} things={t.devices.things} />
      )}
      <ListFrame
        subject={t.images.subject}
        things={t.images.things}
        query={query}
        every={firmwareRefresh.devices}
        onClearFilters={undefined}
      >
        {() => (
          <DataTable
            caption={t.images.caption(rows.length)}
            columns={imageColumns}
            rows={rows}
            rowKey={rowKey}
            part={search.to({})}
            busy={false}
            sorting={sortingBy(sort, imageSorts, (by) => search.to({ sort: by }))}
          />
        )}
      </ListFrame>
    </>
  )
}

function imageRow(image: Firmware, account: string, counts: CandidateCounts | undefined): ImageRow {
  const filters = candidateFilters(image)
  return {
    image,
    candidates: filters === undefined ? null : counts && candidatesOf(counts, filters),
    links: filters
      ? {
          all: devicesBy(account, filters),
          eligible: devicesBy(account, { ...filters, eligible: true }),
        }
      : null,
    schedule:
      image.toVersion === null ? null : paths.firmwareSchedule(account, { image: image.key }),
  }
}

function devicesBy(account: string, filters: DeviceFilters): string {
  return `${paths.firmwareDevices(account)}?${writeFields(fotaDeviceFields, filters)}`
}
