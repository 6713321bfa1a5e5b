import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { customerFilterLength } from '#/lib/customer-list-address'
import type { CustomerSearch } from '#/lib/customer-list-address'
import { currentSession } from '#/features/session/queries'
import { isAdmin } from '#/features/session/rules'
import { useMessages } from '#/i18n/i18n'
import { Check } from '#/ui/check'
import { SearchInput } from '#/url/search-input'
import type { ListSearch } from '#/url/use-list-search'
import styles from './filters.module.css'

const flags = ['resellers', 'flexcare', 'includeDeleted', 'includeSubresellers'] as const
const adminFlags = ['all', 'iptvproviders', 'iptvprivate'] as const

/** The filters that the vendor keeps for administrators are shown to them alone. */
export function CustomerFilters({ search }: { search: ListSearch<CustomerSearch> }) {
  const t = useMessages()
  const admin = isAdmin(useQuery(currentSession()).data?.accessLevel ?? '')
  const { filters } = t.customers
  const { parentReseller } = search.values
  const check = (name: (typeof flags)[number] | (typeof adminFlags)[number]) => (
    <Check
      key={name}
      checked={search.values[name]}
      onCheck={(checked) => search.patch({ [name]: checked })}
    >
      {filters[name]}
    </Check>
  )

  return (
    <form
      className={styles.filters}
      role="search"
      aria-label={filters.label}
      onSubmit={(event) => event.preventDefault()}
    >
      <SearchInput
        className={styles.search}
        value={search.values.filter}
        label={filters.text}
        maxLength={customerFilterLength}
        onSearch={(text) => search.replace({ filter: text })}
      />
      {flags.map(check)}
      {admin && (
        <fieldset className={styles.admin}>
          <legend className={styles.legend}>{filters.adminOnly}</legend>
          {adminFlags.map(check)}
        </fieldset>
      )}
      {parentReseller !== '' && (
        <Button
          size="compact-xs"
          variant="default"
          rightSection={<IconX size={12} aria-hidden />}
          aria-label={t.list.removeFilter(filters.parentReseller(parentReseller))}
          onClick={() => search.patch({ parentReseller: '' })}
        >
          {filters.parentReseller(parentReseller)}
        </Button>
      )}
    </form>
  )
}
