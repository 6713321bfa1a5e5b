import { NativeSelect } from '@mantine/core'
import { useFormats, useMessages } from '#/i18n/i18n'
import { csvSeparatorFor, csvSeparators } from '#/lib/preferences'
import { usePreference } from '#/ui/use-preference'
import { SettingsSection } from './settings-section'
import styles from './settings.module.css'

export function CsvSettings() {
  const t = useMessages().of('settings')
  const { language } = useFormats()
  const [separator, change] = usePreference('csvSeparator')
  const asLanguage = t.csvSeparators[csvSeparatorFor({ csvSeparator: null }, language)]

  return (
    <SettingsSection title={t.csv}>
      <div className={styles.row}>
        <NativeSelect
          label={t.csvSeparator}
          description={t.csvHint}
          value={separator ?? ''}
          data={[
            { value: '', label: t.csvAsLanguage(asLanguage) },
            ...csvSeparators.map((value) => ({ value, label: t.csvSeparators[value] })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            change(csvSeparators.find((known) => known === value) ?? null)
          }
        />
      </div>
    </SettingsSection>
  )
}
