import { useMessages } from '#/i18n/i18n'
import { Check } from '#/ui/check'
import { usePreference } from '#/ui/use-preference'
import { SettingsSection } from './settings-section'
import styles from './settings.module.css'

/** https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts.html */
export function KeySettings() {
  const t = useMessages().of('settings')
  const [singleKeys, change] = usePreference('singleKeys')

  return (
    <SettingsSection title={t.keys} lead={t.keysLead}>
      <div>
        <Check checked={singleKeys} onCheck={change}>
          {t.singleKeys}
        </Check>
        <p className={styles.lead}>{t.keysHint}</p>
      </div>
    </SettingsSection>
  )
}
