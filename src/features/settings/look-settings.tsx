import { NativeSelect } from '@mantine/core'
import { useMessages } from '#/i18n/i18n'
import { colorSchemes, languageAsked, languages } from '#/lib/preferences'
import { usePreference } from '#/ui/use-preference'
import { SettingsSection } from './settings-section'
import styles from './settings.module.css'

/** Takes effect with the choice: the page itself is the preview. */
export function LookSettings() {
  const { shell, of } = useMessages()
  const t = of('settings')
  const [language, changeLanguage] = usePreference('language')
  const [colorScheme, changeColorScheme] = usePreference('colorScheme')
  const asked = languageAsked(navigator.languages)

  return (
    <SettingsSection title={t.look}>
      <div className={styles.row}>
        <NativeSelect
          label={t.language}
          value={language ?? ''}
          data={[
            { value: '', label: t.languageAsBrowser(shell.languages[asked]) },
            ...languages.map((value) => ({ value, label: shell.languages[value] })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            changeLanguage(languages.find((known) => known === value) ?? null)
          }
        />
        <NativeSelect
          label={t.colorScheme}
          value={colorScheme}
          data={colorSchemes.map((value) => ({ value, label: t.colorSchemes[value] }))}
          onChange={({ currentTarget: { value } }) =>
            changeColorScheme(colorSchemes.find((known) => known === value) ?? 'system')
          }
        />
      </div>
    </SettingsSection>
  )
}
