import type { Order } from '#/api/telecomx/order-schemas'
import { FleetNotice } from '#/features/fleet/cells'
import { levelNeeded, levelWord } from '#/features/session/rules'
import { everyCustomer } from '#/lib/device-list-address'
import { orderLimits } from '#/lib/order-list-address'
import { useFormats, useMessages } from '#/i18n/i18n'
import { CsvOfAll } from '#/list/csv-of-all'
import { ListPager } from '#/list/list-pager'
import { SetOnDemand } from '#/list/set-on-demand'
import type { SetOnDemand as Demand } from '#/list/use-set-on-demand'
import { DataTable } from '#/table/data-table'
import { EmptyNotice } from '#/ui/empty-notice'
import { FilterLinks } from '#/list/filter-links'
import { useListSearch } from '#/url/use-list-search'
import type { ListSearch } from '#/url/use-list-search'
import { checkFilters, isAmong } from './check'
import type { CheckedDevice, CheckSummary } from './check'
import { checkColumns } from './check-columns'
import styles from './check.module.css'
import { CheckScope } from './check-scope'
import { CheckCaveats, CheckSaid } from './check-said'
import { orderCheckFields } from './search'
import type { OrderCheckSearch } from './search'
import { useOrderCheck } from './use-order-check'

type DeviceCheckProps = { order: Order; orders: Demand<Order> }

/** Is what was ordered alive? Each device that the order names, looked for in the scope. */
export function DeviceCheck({ order, orders }: DeviceCheckProps) {
  const t = useMessages()
  const search = useListSearch<OrderCheckSearch>(orderCheckFields)
  const { customer, result } = search.values
  const checked = useOrderCheck({ order, customer, orders })
  const { fleet, home, looked, devices, summary, untold } = checked
  const columns = checkColumns.without(fleet.every ? ofEvery : ofOneCustomer)
  const shown = result ? devices.filter((device) => isAmong(device, result)) : devices

  return (
    <div className={styles.check}>
      <CheckSaid looked={looked} summary={summary} total={devices.length} />
      <CheckScope customer={customer} toAll={search.to({ customer: everyCustomer })} />
      <FleetNotice fleet={fleet} />
      {/* Once it is read it counts among the others. */}
      {home && home.devices.status !== 'read' && <FleetNotice fleet={home} />}
      <CheckCaveats looked={looked} summary={summary} untold={untold} />
      <div className={styles.line}>
        <span>{t.of('orders').check.onOthers}</span>
        <SetOnDemand
          demand={orders}
          label={t.of('orders').check.lookThrough}
          subject={t.of('orders').subject}
          things={t.of('orders').things}
          needs={t.faults.accessNeeded(levelWord(levelNeeded.orders, t.session.levels))}
        />
      </div>
      <div className={styles.line}>
        <Results search={search} summary={summary} total={devices.length} />
        <CsvOfAll
          fileName={`puls-order-${order.id}`}
          columns={columns}
          items={shown}
          toRow={(row) => row}
        />
      </div>
      <CheckedDevices search={search} devices={shown} total={devices.length} columns={columns} />
    </div>
  )
}

type ResultsProps = {
  search: ListSearch<OrderCheckSearch>
  summary: CheckSummary
  total: number
}

/** What there is to narrow the devices to; the one in the address also when there is none of it. */
function Results({ search, summary, total }: ResultsProps) {
  const t = useMessages().of('orders').check
  const { number } = useFormats()
  const { result } = search.values
  const some = checkFilters.filter((each) => summary[each] > 0 || each === result)

  const links = some.map((each) => ({
    to: search.to({ result: each }),
    word: `${t.results[each]} ${number(summary[each])}`,
    isChosen: result === each,
  }))
  const all = {
    to: search.to({ result: undefined }),
    word: `${t.all} ${number(total)}`,
    isChosen: result === undefined,
  }

  return <FilterLinks label={t.filter} links={[all, ...links]} />
}

type CheckedDevicesProps = {
  search: ListSearch<OrderCheckSearch>
  devices: readonly CheckedDevice[]
  total: number
  columns: typeof checkColumns
}

const keyOf = ({ named }: CheckedDevice) => named.key
const ofOneCustomer = ['customer']
const ofEvery: string[] = []

function CheckedDevices({ search, devices, total, columns }: CheckedDevicesProps) {
  const messages = useMessages()
  const t = messages.of('orders').check
  const { page, limit } = search.values
  const pages = Math.max(1, Math.ceil(devices.length / limit))
  const shownPage = Math.min(page, pages)

  if (devices.length === 0) {
    return (
      <EmptyNotice
        title={messages.faults.noMatch(messages.devices.things)}
        action={{
          label: messages.list.clearFilters,
          onClick: () => search.patch({ result: undefined }),
        }}
      />
    )
  }
  return (
    <>
      <DataTable
        caption={t.caption(devices.length, total)}
        columns={columns}
        rows={devices.slice((shownPage - 1) * limit, shownPage * limit)}
        rowKey={keyOf}
        part={search.to({ page: shownPage })}
        busy={false}
      />
      {total > 25 && (
        <ListPager search={search} limits={orderLimits} page={shownPage} pages={pages} />
      )}
    </>
  )
}
