import { NativeSelect, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useMessages } from '#/i18n/i18n'
import { lengthOf, units } from './rules'
import styles from './settings.module.css'

type LengthFieldProps = {
  name: string
  label: string
  minutes: number
  error: string | undefined
}

/** A length of time: a whole number and its unit. */
export function LengthField({ name, label, minutes, error }: LengthFieldProps) {
  const t = useMessages().of('settings')
  const errorId = useId()
  const { amount, unit } = lengthOf(minutes)

  return (
    <div>
      <div className={styles.length}>
        <TextInput
          className={styles.amount ?? ''}
          name={`${name}Amount`}
          label={label}
          defaultValue={amount}
          error={error !== undefined}
          aria-describedby={error === undefined ? undefined : errorId}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
        />
        <NativeSelect
          className={styles.unit ?? ''}
          name={`${name}Unit`}
          aria-label={t.unit(label)}
          defaultValue={unit}
          data={units.map((value) => ({ value, label: t.units[value] }))}
        />
      </div>
      {error !== undefined && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  )
}
