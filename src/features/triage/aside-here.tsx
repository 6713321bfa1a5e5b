import { Link } from 'react-router'
import { useMessages } from '#/i18n/i18n'
import notices from '#/list/notices.module.css'
import { paths } from '#/url/paths'

type AsideHereProps = {
  /** Those that would be counted otherwise. */
  boxes: number
  scope: string
}

/** Nothing is left out without a word. */
export function AsideHere({ boxes, scope }: AsideHereProps) {
  const t = useMessages().of('aside')
  if (boxes === 0) return null
  return (
    <p className={notices.notice}>
      {t.here(boxes)} <Link to={paths.aside(scope)}>{t.show}</Link>
    </p>
  )
}
