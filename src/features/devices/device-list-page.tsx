import type { QueryClient } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import {
  deviceListFields,
  deviceListParams,
  everyCustomer,
  isWhole,
} from '#/lib/device-list-address'
import { readFields } from '#/lib/search-fields'
import { BoxActions } from '#/features/box-actions/cells'
import { RefusedList } from '#/features/session/cells'
import { useMessages } from '#/i18n/i18n'
import { isRefusal } from '#/list/failure-words'
import { pageTurn } from '#/list/last-page'
import { useSelection } from '#/list/use-selection'
import { lazyCode } from '#/ui/lazy-code'
import { Part } from '#/ui/part'
import { usePageTitle } from '#/ui/use-page-title'
import { useListSearch } from '#/url/use-list-search'
import { DeviceFilters } from './filters'
import { PagedBody, PagedTop } from './paged-device-list'
import type { DeviceRow } from './device-rows'
import { devicePage } from './queries'
import { deviceSearch } from './search'
import { useFleetRefusal } from './use-fleet-refusal'
import { usePagedDevices } from './use-paged-devices'

/** The rows, which the boot script has sent for. */
export async function prime(client: QueryClient, params: URLSearchParams) {
  const search = readFields(deviceListFields, params)
  if (isWhole(search)) return
  await client.query(devicePage(deviceListParams(search)))
}

const fleet = () => import('./fleet-list')
const FleetTop = lazyCode(async () => (await fleet()).FleetTop).Component
const FleetBody = lazyCode(async () => (await fleet()).FleetBody).Component

/** The list as the server pages it, or over every device of the scope: one page, one search. */
export function Component() {
  const t = useMessages().devices
  const search = useListSearch(deviceSearch)
  usePageTitle(t.title)
  const whole = isWhole(search.values)
  const devices = usePagedDevices(search, !whole)
  const refusal = useFleetRefusal(search.values)
  // The same boxes are selected however they are sorted, and whoever answers.
  const question = search.to({ limit: 50, sort: undefined, whole: false })
  const selecting = {
    selection: useSelection<DeviceRow>(question),
    fileName: 'puls-devices',
    renderActions: (rows: readonly DeviceRow[]) => (
      <BoxActions boxes={rows} scope={search.values.customer} />
    ),
  }
  const { list, pages } = devices
  const { page, customer } = search.values

  if (!whole && list.data && !list.isPlaceholderData && page > pages) {
    return <Navigate replace to={search.to({ page: pages })} state={pageTurn(page)} />
  }
  if (!whole && isRefusal(list.error))
    return <RefusedList what="devices" words={t} customerId={customer} query={list} />
  if (whole && refusal.error !== null) {
    const customerId = customer === everyCustomer ? '' : customer
    return <RefusedList what="devices" words={t} customerId={customerId} query={refusal} />
  }
  return (
    <>
      {whole ? (
        <Part>
          <FleetTop search={search} />
        </Part>
      ) : (
        <PagedTop devices={devices} />
      )}
      <DeviceFilters search={search} />
      {whole ? (
        <Part>
          <FleetBody search={search} selecting={selecting} />
        </Part>
      ) : (
        <PagedBody devices={devices} selecting={selecting} />
      )}
    </>
  )
}
