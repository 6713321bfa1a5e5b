import heard from './heard.module.css'
import styles from './skeleton-rows.module.css'

type SkeletonRowsProps = {
  label: string
  /** Comes into sight once it takes long. */
  slowLabel: string
  rows?: number
}

/** Where rows will be. */
export function SkeletonRows({ label, slowLabel, rows = 12 }: SkeletonRowsProps) {
  return (
    <div className={styles.skeleton} aria-busy="true">
      <div role="status">
        <p className={heard.heard}>{label}</p>
        <p className={styles.slow}>{slowLabel}</p>
      </div>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row} aria-hidden="true" />
      ))}
    </div>
  )
}
