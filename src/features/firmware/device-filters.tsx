import { Link } from 'react-router'
import { firstCursor } from '#/api/cursor-paging'
import { useMessages } from '#/i18n/i18n'
import { clientTypes } from '#/lib/fota-address'
import { FilterChip, ListFilters } from '#/list/list-filters'
import { Check } from '#/ui/check'
import { Choice } from '#/ui/choice'
import { paths } from '#/url/paths'
import styles from './firmware.module.css'
import { asksForWhole } from './rules'
import type { DeviceListAddress } from './use-device-list'

type DeviceFiltersProps = { account: string; search: DeviceListAddress }

export function DeviceFilters({ account, search }: DeviceFiltersProps) {
  const t = useMessages().of('firmware').devices
  const { filter, make, model, firmware, eligible, clientType } = search.values
  const isWhole = asksForWhole(search.values)
  const chips = [
    { name: 'make', value: make },
    { name: 'model', value: model },
    { name: 'firmware', value: firmware },
  ] as const

  return (
    <ListFilters
      label={t.filters.label}
      search={{
        label: t.filters.text,
        value: filter,
        maxLength: 200,
        // Rows that are here already follow every key.
        pauseMs: isWhole ? 0 : undefined,
        onSearch: (text) => search.replace({ filter: text, whole: true }),
      }}
    >
      <Check
        checked={eligible}
        onCheck={(checked) => search.patch({ eligible: checked, whole: true })}
      >
        {t.filters.eligible}
      </Check>
      <Choice
        label={t.columns.protocol}
        value={clientType ?? ''}
        options={[
          { value: '', label: t.filters.anyProtocol },
          ...clientTypes.map((type) => ({ value: type, label: type })),
        ]}
        // A marker leads on among the devices that it was given with.
        onChoose={(type) =>
          search.patch({ clientType: type || undefined, cursor: firstCursor, back: '' })
        }
      />
      {chips.map(
        ({ name, value }) =>
          value !== '' && (
            <FilterChip
              key={name}
              word={t.filters[name]}
              value={value}
              onRemove={() => search.patch({ [name]: '', whole: true })}
            />
          ),
      )}
      <Link
        className={styles.beside}
        to={isWhole ? paths.firmwareDevices(account) : search.to({ whole: true })}
      >
        {isWhole ? t.pageByPage : t.allAtOnce}
      </Link>
    </ListFilters>
  )
}
