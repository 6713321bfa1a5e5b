import { useState } from 'react'
import { useMessages } from '#/i18n/i18n'
import { estimateGroups } from '#/lib/preferences'
import type { EstimateGroup, EstimateLimits } from '#/lib/preferences'
import { usePreference } from '#/ui/use-preference'
import { LimitsForm } from './limits-form'
import { SettingsSection } from './settings-section'

/** The limits of our estimate, one set for each kind of device that reports in its own way. */
export function EstimateSettings() {
  const t = useMessages().of('settings')
  const [estimate, change] = usePreference('estimate')
  const [saved, setSaved] = useState<EstimateGroup | null>(null)

  function save(group: EstimateGroup, limits: EstimateLimits) {
    change({ ...estimate, [group]: limits })
    setSaved(group)
  }

  return (
    <SettingsSection title={t.estimate} lead={t.estimateLead}>
      {estimateGroups.map((group) => {
        const limits = estimate[group]
        return (
          <LimitsForm
            // A form starts from what is kept, so it starts anew when that changes elsewhere.
            key={`${group} ${limits.lateAfterMinutes} ${limits.silentAfterMinutes}`}
            group={group}
            limits={limits}
            saved={saved === group}
            onSave={(next) => save(group, next)}
          />
        )
      })}
    </SettingsSection>
  )
}
