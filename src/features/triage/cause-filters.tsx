import { useMessages } from '#/i18n/i18n'
import { Check } from '#/ui/check'
import { Choice } from '#/ui/choice'
import type { ListSearch } from '#/url/use-list-search'
import type { Causes } from './cause'
import { causeRule } from './cause-rule'
import type { CauseSearch } from './cause-search'
import { dimensions } from './cause-tally'
import styles from './triage.module.css'

type CauseFiltersProps = {
  search: ListSearch<CauseSearch>
  /** Undefined until the devices have been compared. */
  causes: Causes | undefined
}

/** By what is compared, who counts, and who counts on neither side. */
export function CauseFilters({ search, causes }: CauseFiltersProps) {
  const { of } = useMessages()
  const t = of('cause')
  const { by, withDisabled } = search.values
  const leftOut = causes && t.leftOut(causes.leftOut)
  return (
    <>
      <div className={styles.bar}>
        <Choice
          label={t.by}
          value={by ?? ''}
          options={[
            { value: '', label: t.everything },
            ...dimensions.map((value) => ({ value, label: t.dimensions[value] })),
          ]}
          onChoose={(value) => search.patch({ by: value === '' ? undefined : value })}
        />
        <Check
          checked={withDisabled}
          onCheck={(checked) => search.patch({ withDisabled: checked })}
        >
          {of('triage').withDisabled}
        </Check>
      </div>
      <p className={styles.note}>{t.note(causeRule.fewestCustomers)}</p>
      {causes && (
        <p className={styles.note}>
          {t.compared(causes.counted.silent, causes.counted.of)}{' '}
          {leftOut !== '' && leftOut !== undefined && t.without(leftOut)}
        </p>
      )}
    </>
  )
}
