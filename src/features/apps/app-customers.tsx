import { Button } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { WhitelistCustomer, WhitelistApp } from '#/api/telecomx/app-schemas'
import { customerNames } from '#/features/customers/queries'
import { currentSession } from '#/features/session/queries'
import { useMessages } from '#/i18n/i18n'
import { deviceLimits } from '#/lib/device-list-address'
import { Failure } from '#/list/failure'
import { SetAsideNotice } from '#/list/set-aside-notice'
import { SetTable } from '#/list/set-table'
import { shownPart } from '#/list/shown-part'
import { DataTable } from '#/table/data-table'
import { EmptyNotice } from '#/ui/empty-notice'
import { Panel } from '#/ui/panel'
import type { ListSearch } from '#/url/use-list-search'
import styles from './app-page.module.css'
import { customerColumns, customerRow, hiddenColumns, matchingCustomers } from './customer-columns'
import type { CustomerRow } from './customer-columns'
import { AppFilters } from './app-filters'
import { whitelistNames } from './queries'
import type { AppPageSearch } from './search'

type AppCustomersProps = { app: WhitelistApp; search: ListSearch<AppPageSearch> }

const rowKey = ({ customer }: CustomerRow) => customer.key

/** Who may use the app: by id, and by name once somebody asks for the names. */
export function AppCustomers({ app, search }: AppCustomersProps) {
  const t = useMessages().of('apps').page
  const [isAsked, setIsAsked] = useState(false)
  const names = useQuery({ ...whitelistNames(app.id), enabled: isAsked })
  const named = names.data?.kind === 'listed' ? names.data.app : undefined
  const { forEveryone, customers, customersSetAside: setAside } = named ?? app
  const total = (customers?.length ?? 0) + setAside.length
  // What came of asking, a failure to be tried again among it, stands in the button's place.
  const canAsk = !named && (!isAsked || names.isLoading)

  if (forEveryone || customers === null) {
    return (
      <Panel heading={t.customers} wide>
        <p className={styles.text}>{forEveryone ? t.everyone : t.customersUnsaid}</p>
      </Panel>
    )
  }
  return (
    <Panel heading={t.customers} wide>
      <p className={styles.text}>{t.customersSaid(total)}</p>
      {setAside.length > 0 && (
        <SetAsideNotice setAside={setAside} total={total} failed={customers.length === 0} />
      )}
      {names.error && (
        <Failure error={names.error} subject={t.names} onRetry={() => void names.refetch()} />
      )}
      {names.data && !named && <p role="alert">{t.namesGone}</p>}
      {canAsk && customers.length > 0 && (
        <p className={styles.text}>
          <Button
            size="compact-sm"
            variant="default"
            loading={names.isLoading}
            onClick={() => setIsAsked(true)}
          >
            {t.showNames}
          </Button>
        </p>
      )}
      {customers.length > 0 && <CustomerTable customers={customers} search={search} />}
    </Panel>
  )
}

type CustomerTableProps = {
  customers: readonly WhitelistCustomer[]
  search: ListSearch<AppPageSearch>
}

function CustomerTable({ customers, search }: CustomerTableProps) {
  const messages = useMessages()
  const t = messages.of('apps').page
  const { filter, customer: scope } = search.values
  const columns = customerColumns.without(hiddenColumns(customers))
  const items = matchingCustomers(customers, filter)
  const all = customers.length
  const isLong = all > deviceLimits[0]
  const session = useQuery(currentSession()).data
  const onScreen = isLong ? shownPart(items, search.values).items : customers
  const parents = onScreen.flatMap(({ parentReseller }) => parentReseller ?? [])
  const { names } = useQueries(customerNames({ ids: parents, known: namesIn(customers), session }))
  const toRow = (customer: WhitelistCustomer) =>
    customerRow(customer, names.get(customer.parentReseller ?? '') ?? null, scope)

  return (
    <div className={styles.list}>
      {isLong && <AppFilters text={t.searchCustomers} search={search} />}
      {isLong && items.length === 0 && (
        <EmptyNotice
          title={messages.faults.noMatch(t.customerThings)}
          action={{
            label: messages.list.clearFilters,
            onClick: () => search.patch({ filter: '' }),
          }}
        />
      )}
      {isLong && items.length > 0 && (
        <SetTable
          caption={items.length === all ? t.customersAll(all) : t.customersFound(items.length, all)}
          columns={columns}
          items={items}
          toRow={toRow}
          rowKey={rowKey}
          search={search}
          limits={deviceLimits}
          busy={false}
        />
      )}
      {!isLong && (
        <DataTable
          caption={t.customersAll(all)}
          columns={columns}
          rows={customers.map(toRow)}
          rowKey={rowKey}
          part=""
          busy={false}
        />
      )}
    </div>
  )
}

function namesIn(customers: readonly WhitelistCustomer[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { id, name } of customers) if (name !== null) names.set(id, name)
  return names
}
