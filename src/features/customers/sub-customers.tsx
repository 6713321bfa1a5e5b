import { useQuery } from '@tanstack/react-query'
import type { Customer } from '#/api/telecomx/schemas'
import { currentSession } from '#/features/session/queries'
import { isAdmin } from '#/features/session/rules'
import { useMessages } from '#/i18n/i18n'
import { requestsFor } from '#/api/paging'
import { lastPage } from '#/list/last-page'
import { ListFrame } from '#/list/list-frame'
import { refreshEvery } from '#/list/refresh'
import { SetNotice } from '#/list/set-notice'
import { useCompleteSet } from '#/list/use-complete-set'
import { startOfSet } from '#/list/use-sorted-set'
import { integerField } from '#/lib/search-fields'
import { DataTable } from '#/table/data-table'
import { Pager } from '#/table/pager'
import { useListSearch } from '#/url/use-list-search'
import { Panel } from '#/ui/panel'
import { subCustomerColumns } from './columns'
import styles from './customer-page.module.css'
import { customerPage, customerSet } from './queries'
import { subCustomersWay } from './rules'
import { useCustomerRows } from './use-customer-rows'

const limit = 25
const fields = { page: integerField(1, { min: 1, max: 100_000 }) }
const rowKey = ({ customer }: { customer: Customer }) => customer.key

/** The customers directly below a reseller, however the user's level lets them be had. */
export function SubCustomers({ resellerId }: { resellerId: string }) {
  const t = useMessages().of('customers').page
  const session = useQuery(currentSession()).data
  if (!session) return null
  const user = { ownCustomerId: session.customer.id, admin: isAdmin(session.accessLevel) }
  const way = subCustomersWay(resellerId, user)

  return (
    <Panel heading={t.subCustomers} wide>
      {way === 'amongAll' ? (
        <AmongAll resellerId={resellerId} />
      ) : (
        <FromServer resellerId={resellerId} own={way === 'own'} />
      )}
    </Panel>
  )
}

function FromServer({ resellerId, own }: { resellerId: string; own: boolean }) {
  const t = useMessages()
  const words = t.of('customers').page
  const { page } = useListSearch(fields).values
  const offset = (page - 1) * limit
  const parentReseller = own ? undefined : resellerId
  const query = useQuery(customerPage({ offset, limit, parentReseller, iptvdevices: true }))

  return (
    <ListFrame
      subject={t.of('customers').subject}
      things={words.subThings}
      query={query}
      every={refreshEvery.rows}
      onClearFilters={undefined}
    >
      {(answer) => {
        // A tree that points at itself ends here.
        const below = answer.rows.filter(({ id }) => id !== resellerId)
        return (
          <>
            {below.length < answer.rows.length && (
              <p className={styles.hint}>{words.selfLeftOut}</p>
            )}
            <SubTable
              caption={words.subCaption(answer.total)}
              customers={below}
              pages={lastPage(answer)}
              busy={query.isPlaceholderData}
            />
          </>
        )
      }}
    </ListFrame>
  )
}

const everybody = { includeSubresellers: true, iptvdevices: true }

function AmongAll({ resellerId }: { resellerId: string }) {
  const t = useMessages()
  const words = t.of('customers').page
  const { page } = useListSearch(fields).values
  const total = useQuery(customerPage({ ...everybody, offset: 0, limit: 1 })).data?.total
  const state = useCompleteSet({ ...customerSet(everybody), start: startOfSet(total) })
  const all = state.set?.parts.flatMap(({ rows }) => rows)
  const below = all?.filter(({ parentReseller }) => parentReseller === resellerId) ?? []

  return (
    <>
      <p className={styles.hint}>{words.subSweep}</p>
      <SetNotice
        state={state}
        subject={t.of('customers').subject}
        things={t.of('customers').things}
        cost={total === undefined ? undefined : { rows: total, requests: requestsFor(total) }}
      />
      {all && below.length === 0 && <p className={styles.text}>{t.list.none(words.subThings)}</p>}
      {all && below.length > 0 && (
        <SubTable
          caption={words.subFound(below.length, all.length)}
          customers={below.slice((page - 1) * limit, page * limit)}
          pages={lastPage({ total: below.length, limit })}
          busy={false}
        />
      )}
    </>
  )
}

type SubTableProps = { caption: string; customers: Customer[]; pages: number; busy: boolean }

function SubTable({ caption, customers, pages, busy }: SubTableProps) {
  const search = useListSearch(fields)
  const { page } = search.values
  const rows = useCustomerRows(customers)

  return (
    <div className={styles.table}>
      <DataTable
        caption={caption}
        columns={subCustomerColumns}
        rows={rows}
        rowKey={rowKey}
        part={search.to({ page })}
        busy={busy}
      />
      {pages > 1 && (
        <Pager
          page={page}
          pages={pages}
          limit={limit}
          limits={[limit]}
          pageTo={(target) => search.to({ page: target })}
          onLimit={() => {}}
          onIntent={() => {}}
        />
      )}
    </div>
  )
}
