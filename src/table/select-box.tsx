import styles from './select-box.module.css'

/** Selects the row it stands in, or above the rows all of them; the table around it does what it says. */
export function selectBox(label: string) {
  return <input type="checkbox" className={styles['box']} aria-label={label} />
}
