import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { deviceFilterLength, deviceGroups, deviceTypes, isWhole } from '#/lib/device-list-address'
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
  const { filter, type, group, showDevelopment, groupBy, model, appVersion, app } = search.values
  const chips = [
    { name: 'group', value: group, word: filters.group },
    { name: 'model', value: model, word: t.devices.fleet.model },
    { name: 'appVersion', value: appVersion, word: t.devices.fleet.appVersion },
    { name: 'app', value: app, word: t.devices.fleet.app },
  ].filter(({ value }) => value !== '')

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
        // Rows that are here already follow every key.
        pauseMs={isWhole(search.values) ? 0 : undefined}
        label={isWhole(search.values) ? t.devices.fleet.search : filters.name}
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
      <Choice
        label={t.devices.fleet.groupBy}
        value={groupBy ?? ''}
        options={[
          { value: '', label: t.devices.fleet.noGroups },
          ...deviceGroups.map((value) => ({ value, label: t.devices.fleet.by[value] })),
        ]}
        onChoose={(by) => search.patch({ groupBy: by === '' ? undefined : by })}
      />
      {chips.map(({ name, value, word }) => (
        <Button
          key={name}
          size="compact-xs"
          variant="default"
          rightSection={<IconX size={12} aria-hidden />}
          aria-label={t.list.removeFilter(word(value))}
          onClick={() => search.patch({ [name]: '' })}
        >
          {word(displayText(value, 32))}
        </Button>
      ))}
    </form>
  )
}
