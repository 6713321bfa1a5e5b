import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { useMessages } from '#/i18n/i18n'
import { defaultPreferences } from '#/lib/preferences'
import type { EstimateGroup, EstimateLimits } from '#/lib/preferences'
import { LengthField } from './length-field'
import { readLimits, readUnit, sameLimits } from './rules'
import type { LimitsRead } from './rules'
import styles from './settings.module.css'

type LimitsFormProps = {
  group: EstimateGroup
  limits: EstimateLimits
  /** What is kept is what was saved last. */
  saved: boolean
  onSave: (limits: EstimateLimits) => void
}

export function LimitsForm({ group, limits, saved, onSave }: LimitsFormProps) {
  const t = useMessages().of('settings')
  const [read, setRead] = useState<LimitsRead | null>(null)
  const ours = defaultPreferences.estimate[group]
  const isOurs = sameLimits(limits, ours)
  const wrong = read?.ok === false ? read : null

  function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const entered = new FormData(event.currentTarget)
    const next = readLimits(lengthIn(entered, 'late'), lengthIn(entered, 'silent'))
    setRead(next)
    if (next.ok) return onSave(next.limits)
    const field = event.currentTarget.elements.namedItem(next.late ? 'lateAmount' : 'silentAmount')
    if (field instanceof HTMLInputElement) field.select()
  }

  return (
    <form className={styles.limits} noValidate onSubmit={save}>
      <fieldset className={styles.fieldset}>
        <legend className={styles.legend}>{t.groups[group].title}</legend>
        <p className={styles.lead}>{t.groups[group].hint}</p>
        <div className={styles.row}>
          <LengthField
            name="late"
            label={t.late}
            minutes={limits.lateAfterMinutes}
            error={wrong?.late ? t.notALimit : undefined}
          />
          <LengthField
            name="silent"
            label={t.silent}
            minutes={limits.silentAfterMinutes}
            error={silentError()}
          />
        </div>
        <div className={styles.actions}>
          <Button type="submit" size="xs" variant="default">
            {t.save}
          </Button>
          {!isOurs && (
            <Button type="button" size="xs" variant="default" onClick={() => onSave(ours)}>
              {t.reset}
            </Button>
          )}
          <span className={styles.origin}>{isOurs ? t.isDefault : t.isChanged}</span>
          <span role="status">{saved && wrong === null ? t.saved : ''}</span>
        </div>
      </fieldset>
    </form>
  )

  function silentError() {
    if (wrong?.order) return t.notInOrder
    return wrong?.silent ? t.notALimit : undefined
  }
}

function lengthIn(form: FormData, name: string) {
  return {
    amount: textIn(form, `${name}Amount`),
    unit: readUnit(textIn(form, `${name}Unit`)),
  }
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
