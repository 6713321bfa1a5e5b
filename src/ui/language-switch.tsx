import { useFormats, useMessages } from '#/i18n/i18n'
import { languages } from '#/lib/preferences'
import styles from './language-switch.module.css'
import { usePreference } from './use-preference'

/** Each language under its own name, so that it is found by those who cannot read the other. */
export function LanguageSwitch() {
  const t = useMessages().shell
  const { language: shown } = useFormats()
  const [, change] = usePreference('language')

  return (
    <div className={styles.switch} role="group" aria-label={t.language}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          className={styles.language}
          lang={language}
          aria-pressed={language === shown}
          aria-label={t.languages[language]}
          title={t.languages[language]}
          onClick={() => change(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
