import { useMessages } from '#/i18n/i18n'
import type { IncidentPreferences } from '#/lib/preferences'
import { Check } from '#/ui/check'
import { Choice } from '#/ui/choice'
import type { ListSearch } from '#/url/use-list-search'
import { AsideHere } from './aside-here'
import { ranges } from './histogram'
import type { IncidentSearch } from './search'
import styles from './triage.module.css'

type IncidentFiltersProps = {
  search: ListSearch<IncidentSearch>
  rule: IncidentPreferences
  /** Boxes that are set aside. */
  aside: number
}

/** How far back, who counts, and by which rule. */
export function IncidentFilters({ search, rule, aside }: IncidentFiltersProps) {
  const t = useMessages().of('triage')
  const { customer, range, withDisabled } = search.values
  return (
    <>
      <div className={styles.bar}>
        <Choice
          label={t.histogram.range}
          value={range}
          options={ranges.map((value) => ({ value, label: t.histogram.ranges[value] }))}
          onChoose={(value) => search.patch({ range: value, from: undefined, to: undefined })}
        />
        <Check
          checked={withDisabled}
          onCheck={(checked) => search.patch({ withDisabled: checked })}
        >
          {t.withDisabled}
        </Check>
        <p className={styles.note}>{t.incidents.note(rule.fewestBoxes, rule.gapMinutes)}</p>
      </div>
      <AsideHere boxes={aside} scope={customer} />
    </>
  )
}
