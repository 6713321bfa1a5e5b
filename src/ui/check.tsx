import type { ReactNode } from 'react'
import styles from './choice.module.css'

type CheckProps = {
  checked: boolean
  onCheck: (checked: boolean) => void
  /** Why it cannot be changed. */
  disabledReason?: string | undefined
  children: ReactNode
}

/** Yes or no, at once. */
export function Check({ checked, onCheck, disabledReason, children }: CheckProps) {
  return (
    <label className={styles.check} title={disabledReason}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabledReason !== undefined}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      {children}
    </label>
  )
}
