import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { FilterLinks } from '#/list/filter-links'
import { ListFilters } from '#/list/list-filters'
import { Choice } from '#/ui/choice'
import type { ListSearch } from '#/url/use-list-search'
import { imageNames, matchingUpgrades } from './upgrade-list'
import type { UpgradeListSearch } from './upgrade-search'
import type { UpgradeList } from './use-upgrade-list'

type UpgradeFiltersProps = { search: ListSearch<UpgradeListSearch>; list: UpgradeList }

/** Rows that are here already follow every key. */
export function UpgradeFilters({ search, list }: UpgradeFiltersProps) {
  const t = useMessages().of('upgrades')
  const { label, text, anyImage, image: imageLabel } = t.filters
  const { filter: value, image } = search.values
  const names = imageNames(list.upgrades)
  const onSearch = (filter: string) => search.replace({ filter })
  const images = [...new Set([...names, ...(image === '' ? [] : [image])])]
  const options = images.map((name) => ({ value: name, label: displayText(name, 64) || t.noName }))

  return (
    <>
      <ListFilters
        label={label}
        search={{ value, onSearch, label: text, maxLength: 200, pauseMs: 0 }}
      >
        <Choice
          label={imageLabel}
          value={image}
          options={[{ value: '', label: anyImage }, ...options]}
          onChoose={(chosen) => search.patch({ image: chosen })}
        />
      </ListFilters>
      <StateLinks search={search} list={list} />
    </>
  )
}

/** Each state with how many there are of it by the other filters; nothing for one that is not read. */
function StateLinks({ search, list }: UpgradeFiltersProps) {
  const { of } = useMessages()
  const t = of('upgrades').filters
  const { upgradeStates } = of('firmware')
  const { number } = useFormats()
  const { state: chosen } = search.values
  const all = matchingUpgrades(list.upgrades, { ...search.values, state: undefined })
  const links = list.readings.map(({ state, query }) => {
    const { word } = upgradeStates[state]
    const count = all.filter(({ state: { known } }) => known === state).length
    return {
      to: search.to({ state }),
      word: query.data === undefined ? word : `${word} ${number(count)}`,
      isChosen: chosen === state,
    }
  })
  const everything = {
    to: search.to({ state: undefined }),
    word: list.isWhole ? `${t.all} ${number(all.length)}` : t.all,
    isChosen: chosen === undefined,
  }
  return <FilterLinks label={t.states} links={[everything, ...links]} />
}
