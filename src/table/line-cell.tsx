import { AppLink } from '#/url/app-link'
import styles from './line-cell.module.css'

/** One line of theirs, in whatever script it is; a link where it leads somewhere. */
export function lineCell(text: string, to?: string) {
  if (to === undefined) {
    return (
      <bdi className={styles.line} dir="auto">
        {text}
      </bdi>
    )
  }
  return (
    <AppLink className={`${styles.line} ${styles.link}`} dir="auto" to={to}>
      {text}
    </AppLink>
  )
}
