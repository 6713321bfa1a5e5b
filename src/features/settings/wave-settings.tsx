import { useMessages } from '#/i18n/i18n'
import { waveChoices } from '#/lib/preferences'
import { Choice } from '#/ui/choice'
import { usePreference } from '#/ui/use-preference'
import { SettingsSection } from './settings-section'
import styles from './settings.module.css'

/** From when on the heartbeat service is the likelier cause: docs/decisions/037-is-it-us.md. */
export function WaveSettings() {
  const t = useMessages().of('settings').wave
  const [rule, change] = usePreference('wave')
  const { sharePercent, fewestCustomers } = waveChoices

  return (
    <SettingsSection title={t.title} lead={t.lead}>
      <div className={styles.row}>
        <Choice
          label={t.share}
          value={String(rule.sharePercent)}
          options={sharePercent.map((percent) => ({
            value: String(percent),
            label: t.shareOf(percent),
          }))}
          onChoose={(percent) => change({ ...rule, sharePercent: Number(percent) })}
        />
        <Choice
          label={t.fewest}
          value={String(rule.fewestCustomers)}
          options={fewestCustomers.map((customers) => ({
            value: String(customers),
            label: t.fewestOf(customers),
          }))}
          onChoose={(customers) => change({ ...rule, fewestCustomers: Number(customers) })}
        />
      </div>
    </SettingsSection>
  )
}
