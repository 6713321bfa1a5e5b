import { orderFilterLength } from '#/lib/order-list-address'
import type { OrderSearch } from '#/lib/order-list-address'
import { useMessages } from '#/i18n/i18n'
import { ListFilters } from '#/list/list-filters'
import type { ListSearch } from '#/url/use-list-search'
import styles from './filters.module.css'

/** The one filter there is, and what it looks through: not what one would think. */
export function OrderFilters({ search }: { search: ListSearch<OrderSearch> }) {
  const { label, text, searched } = useMessages().of('orders').filters
  const { filter: value } = search.values
  const onSearch = (filter: string) => search.replace({ filter })

  return (
    <ListFilters
      label={label}
      search={{ value, onSearch, label: text, maxLength: orderFilterLength }}
    >
      <span className={styles.searched}>{searched}</span>
    </ListFilters>
  )
}
