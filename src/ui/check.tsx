import type { ReactNode } from 'react'
import styles from './choice.module.css'

type CheckProps = { checked: boolean; onCheck: (checked: boolean) => void; children: ReactNode }

/** Yes or no, at once. */
export function Check({ checked, onCheck, children }: CheckProps) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      {children}
    </label>
  )
}
