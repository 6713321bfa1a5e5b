import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './settings.module.css'

type SettingsSectionProps = { title: string; lead?: string; children: ReactNode }

export function SettingsSection({ title, lead, children }: SettingsSectionProps) {
  const titleId = useId()

  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <div>
        <h2 id={titleId} className={styles.heading}>
          {title}
        </h2>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {children}
    </section>
  )
}
