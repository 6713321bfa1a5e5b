import { deviceFilterLength, deviceGroups, deviceTypes, isWhole } from '#/lib/device-list-address'
import type { DeviceSearch } from '#/lib/device-list-address'
import { useMessages } from '#/i18n/i18n'
import { FilterChip, ListFilters } from '#/list/list-filters'
import { Check } from '#/ui/check'
import { Choice } from '#/ui/choice'
import type { ListSearch } from '#/url/use-list-search'

export function DeviceFilters({ search }: { search: ListSearch<DeviceSearch> }) {
  const t = useMessages()
  const { filters, types } = t.devices
  const { filter, type, group, showDevelopment, groupBy, model, appVersion, app } = search.values
  const { packageName, outdatedApp, missingApp } = search.values
  // A version counts with its package only, and goes with it.
  const packageVersion = packageName && search.values.packageVersion
  const chips = [
    { name: 'group', value: group, word: filters.group },
    { name: 'model', value: model, word: t.devices.fleet.model },
    { name: 'appVersion', value: appVersion, word: t.devices.fleet.appVersion },
    { name: 'app', value: app, word: t.devices.fleet.app },
    { name: 'packageName', value: packageName, word: t.devices.fleet.packageName },
    { name: 'packageVersion', value: packageVersion, word: t.devices.fleet.packageVersion },
    { name: 'outdatedApp', value: outdatedApp, word: t.devices.fleet.outdatedApp },
    { name: 'missingApp', value: missingApp, word: t.devices.fleet.missingApp },
  ].filter(({ value }) => value !== '')

  return (
    <ListFilters
      label={filters.label}
      search={{
        label: isWhole(search.values) ? t.devices.fleet.search : filters.name,
        value: filter,
        maxLength: deviceFilterLength,
        // Rows that are here already follow every key.
        pauseMs: isWhole(search.values) ? 0 : undefined,
        onSearch: (text) => search.replace({ filter: text }),
      }}
    >
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
        <FilterChip
          key={name}
          word={word}
          value={value}
          onRemove={() =>
            search.patch({ [name]: '', ...(name === 'packageName' && { packageVersion: '' }) })
          }
        />
      ))}
    </ListFilters>
  )
}
