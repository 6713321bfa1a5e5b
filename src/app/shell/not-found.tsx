import { Link } from 'react-router'
import { useMessages } from '#/i18n/i18n'
import { usePageTitle } from '#/ui/use-page-title'
import { paths } from '#/url/paths'
import styles from './page.module.css'
import { withScope } from './scope'
import { useScope } from './use-scope'

export function NotFound() {
  const t = useMessages().shell
  const { customerId } = useScope()
  usePageTitle(t.notFound)

  return (
    <>
      <h1 className={styles.title}>{t.notFound}</h1>
      <p className={styles.text}>{t.notFoundHint}</p>
      <p className={styles.text}>
        <Link to={withScope(paths.overview, customerId)}>{t.toFirstPage}</Link>
      </p>
    </>
  )
}
