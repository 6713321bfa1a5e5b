import { useMessages } from '#/i18n/i18n'
import { incidentChoices } from '#/lib/preferences'
import { Choice } from '#/ui/choice'
import { usePreference } from '#/ui/use-preference'
import { SettingsSection } from './settings-section'
import styles from './settings.module.css'

/** What counts as boxes that fell silent together: docs/decisions/030-incidents.md. */
export function IncidentSettings() {
  const t = useMessages().of('settings')
  const [rule, change] = usePreference('incidents')
  const { gapMinutes, fewestBoxes } = incidentChoices

  return (
    <SettingsSection title={t.incidents} lead={t.incidentsLead}>
      <div className={styles.row}>
        <Choice
          label={t.gap}
          value={String(rule.gapMinutes)}
          options={gapMinutes.map((minutes) => ({
            value: String(minutes),
            label: t.gapOf(minutes),
          }))}
          onChoose={(minutes) => change({ ...rule, gapMinutes: Number(minutes) })}
        />
        <Choice
          label={t.fewest}
          value={String(rule.fewestBoxes)}
          options={fewestBoxes.map((boxes) => ({ value: String(boxes), label: t.fewestOf(boxes) }))}
          onChoose={(boxes) => change({ ...rule, fewestBoxes: Number(boxes) })}
        />
      </div>
    </SettingsSection>
  )
}
