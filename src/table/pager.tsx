import {
  IconChevronLeft,
  IconChevronRight,
  IconChevronsLeft,
  IconChevronsRight,
} from '@tabler/icons-react'
import { useFormats, useMessages } from '#/i18n/i18n'
import { Choice } from '#/ui/choice'
import { PagerLink } from './pager-link'
import styles from './pager.module.css'

type PagerProps = {
  page: number
  pages: number
  limit: number
  limits: readonly number[]
  /** The address of a page of this list, other parameters kept. */
  pageTo: (page: number) => string
  onLimit: (limit: number) => void
  /** Pointer or focus on a page's link: a good moment to fetch it. */
  onIntent: (page: number) => void
}

export function Pager({ page, pages, limit, limits, pageTo, onLimit, onIntent }: PagerProps) {
  const t = useMessages().list
  const formats = useFormats()
  const link = (target: number) =>
    target >= 1 && target <= pages && target !== page ? pageTo(target) : undefined

  return (
    <nav className={styles.pager} aria-label={t.pages}>
      <label className={styles.limit}>
        {t.rowsPerPage}
        <Choice
          value={String(limit)}
          options={limits.map((size) => ({ value: String(size), label: String(size) }))}
          onChoose={(size) => onLimit(Number(size))}
        />
      </label>
      <span className={styles.position} aria-current="page">
        {t.pageOf(formats.number(page), formats.number(pages))}
      </span>
      <div className={styles.links}>
        <PagerLink label={t.firstPage} to={link(1)} icon={IconChevronsLeft} />
        <PagerLink
          label={t.previousPage}
          to={link(page - 1)}
          icon={IconChevronLeft}
          onIntent={() => onIntent(page - 1)}
        />
        <PagerLink
          label={t.nextPage}
          to={link(page + 1)}
          icon={IconChevronRight}
          onIntent={() => onIntent(page + 1)}
        />
        <PagerLink label={t.lastPage} to={link(pages)} icon={IconChevronsRight} />
      </div>
    </nav>
  )
}
