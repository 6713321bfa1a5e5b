import styles from './product-mark.module.css'

/** The name, with one beat beside it. */
export function ProductMark({ size = 'normal' }: { size?: 'normal' | 'large' }) {
  return (
    <span className={styles.mark} data-size={size}>
      <svg className={styles.beat} viewBox="0 0 24 24" aria-hidden="true">
        <rect width="24" height="24" rx="6" fill="currentColor" />
        <path
          d="M3.5 12.5h4l2-5.5 4 11 2.5-7 1.2 1.5h3.3"
          fill="none"
          stroke="#fff"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      Puls
    </span>
  )
}
