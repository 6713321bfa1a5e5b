import { IconChevronLeft, IconChevronRight, IconChevronsLeft } from '@tabler/icons-react'
import { useMessages } from '#/i18n/i18n'
import { Choice } from '#/ui/choice'
import { PagerLink } from './pager-link'
import styles from './pager.module.css'

type CursorPagerProps<Limit extends number> = {
  /** Where one is: how many pages there are, nobody knows. */
  position: string
  limit: Limit
  limits: readonly Limit[]
  onLimit: (limit: Limit) => void
  /** Where each leads; undefined: nowhere. */
  first: string | undefined
  previous: string | undefined
  next: string | undefined
}

/** Turns the pages of a list whose server only says where the next one begins. */
export function CursorPager<Limit extends number>(props: CursorPagerProps<Limit>) {
  const { position, limit, limits, onLimit, first, previous, next } = props
  const t = useMessages().list

  function choose(text: string) {
    const chosen = limits.find((each) => String(each) === text)
    if (chosen !== undefined) onLimit(chosen)
  }

  return (
    <nav className={styles.pager} aria-label={t.pages}>
      <label className={styles.limit}>
        {t.rowsPerPage}
        <Choice
          value={String(limit)}
          options={limits.map((size) => ({ value: String(size), label: String(size) }))}
          onChoose={choose}
        />
      </label>
      <span className={styles.position} aria-current="page">
        {position}
      </span>
      <div className={styles.links}>
        <PagerLink label={t.firstPage} to={first} icon={IconChevronsLeft} />
        <PagerLink label={t.previousPage} to={previous} icon={IconChevronLeft} />
        <PagerLink label={t.nextPage} to={next} icon={IconChevronRight} />
      </div>
    </nav>
  )
}
