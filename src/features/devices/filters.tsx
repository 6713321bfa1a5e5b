import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { deviceFilterLength, deviceTypes } from '#/lib/device-list-address'
import type { DeviceSearch } from '#/lib/device-list-address'
import { displayText } from '#/lib/display'
import { useMessages } from '#/i18n/i18n'
import { Check } from '#/ui/check'
import { Choice } from '#/ui/choice'
import { SearchInput } from '#/url/search-input'
import type { ListSearch } from '#/url/use-list-search'
import styles from './filters.module.css'

export function DeviceFilters({ search }: { search: ListSearch<DeviceSearch> }) {
  const t = useMessages()
  const { filters, types } = t.devices
  const { filter, type, group, showDevelopment } = search.values

  return (
    <form
      className={styles.filters}
      role="search"
      aria-label={filters.label}
      onSubmit={(event) => event.preventDefault()}
    >
      <SearchInput
        className={styles.search}
        value={filter}
        label={filters.name}
        maxLength={deviceFilterLength}
        onSearch={(text) => search.replace({ filter: text })}
      />
      <Choice
        label={filters.type}
        value={type ?? ''}
        options={[
          { value: '', label: filters.anyType },
          ...deviceTypes.map((value) => ({ value, label: types[value] })),
        ]}
        onChoose={(chosen) => search.patch({ type: chosen === '' ? undefined : chosen })}
      />
      <Check
        checked={showDevelopment}
        onCheck={(checked) => search.patch({ showDevelopment: checked })}
      >
        {filters.development}
      </Check>
      {group !== '' && (
        <Button
          size="compact-xs"
          variant="default"
          rightSection={<IconX size={12} aria-hidden />}
          aria-label={t.list.removeFilter(filters.group(group))}
          onClick={() => search.patch({ group: '' })}
        >
          {filters.group(displayText(group, 32))}
        </Button>
      )}
    </form>
  )
}
