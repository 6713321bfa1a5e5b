import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '#/i18n/i18n'
import { forgetDrafts, forgetLastLooks } from '#/lib/storage'
import { forgetAsides } from '#/ui/aside-store'
import { forgetPreferences } from '#/ui/preference-store'
import { SettingsSection } from './settings-section'
import styles from './settings.module.css'

export function ForgetSettings() {
  const t = useMessages().of('settings')
  const [forgotten, setForgotten] = useState(false)

  function forget() {
    forgetPreferences()
    forgetAsides()
    forgetDrafts()
    forgetLastLooks()
    setForgotten(true)
  }

  return (
    <SettingsSection title={t.forget} lead={t.forgetLead}>
      <div className={styles.actions}>
        <Button size="xs" variant="default" onClick={forget}>
          {t.forget}
        </Button>
        <span role="status">{forgotten ? t.forgotten : ''}</span>
      </div>
    </SettingsSection>
  )
}
