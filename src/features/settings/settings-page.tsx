import { useMessages } from '#/i18n/i18n'
import { usePageTitle } from '#/ui/use-page-title'
import { CsvSettings } from './csv-settings'
import { EstimateSettings } from './estimate-settings'
import { ForgetSettings } from './forget-settings'
import { HandOffSettings } from './hand-off-settings'
import { IncidentSettings } from './incident-settings'
import { KeySettings } from './key-settings'
import { LookSettings } from './look-settings'
import { WaveSettings } from './wave-settings'
import styles from './settings.module.css'

export function Component() {
  const t = useMessages().of('settings')
  usePageTitle(t.title)

  return (
    <div className={styles.page}>
      <header>
        <h1 className={styles.title}>{t.title}</h1>
        <p className={styles.lead}>{t.lead}</p>
      </header>
      <LookSettings />
      <CsvSettings />
      <EstimateSettings />
      <IncidentSettings />
      <KeySettings />
      <HandOffSettings />
      <WaveSettings />
      <ForgetSettings />
    </div>
  )
}
