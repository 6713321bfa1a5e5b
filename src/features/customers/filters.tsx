import { useQuery } from '@tanstack/react-query'
import { customerFilterLength } from '#/lib/customer-list-address'
import type { CustomerSearch } from '#/lib/customer-list-address'
import { currentSession } from '#/features/session/queries'
import { isAdmin } from '#/features/session/rules'
import { useMessages } from '#/i18n/i18n'
import { FilterChip, ListFilters } from '#/list/list-filters'
import { Check } from '#/ui/check'
import type { ListSearch } from '#/url/use-list-search'
import styles from './filters.module.css'

const flags = ['resellers', 'flexcare', 'includeDeleted', 'includeSubresellers'] as const
const adminFlags = ['all', 'iptvproviders', 'iptvprivate'] as const

/** The filters that the vendor keeps for administrators are shown to them alone. */
export function CustomerFilters({ search }: { search: ListSearch<CustomerSearch> }) {
  const { filters } = useMessages().of('customers')
  const admin = isAdmin(useQuery(currentSession()).data?.accessLevel ?? '')
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
    <ListFilters
      label={filters.label}
      search={{
        label: filters.text,
        value: search.values.filter,
        maxLength: customerFilterLength,
        onSearch: (text) => search.replace({ filter: text }),
      }}
    >
      {flags.map(check)}
      {admin && (
        <fieldset className={styles.admin}>
          <legend className={styles.legend}>{filters.adminOnly}</legend>
          {adminFlags.map(check)}
        </fieldset>
      )}
      {parentReseller !== '' && (
        <FilterChip
          word={filters.parentReseller}
          value={parentReseller}
          onRemove={() => search.patch({ parentReseller: '' })}
        />
      )}
    </ListFilters>
  )
}
