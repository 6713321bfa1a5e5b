import { Pager } from '#/table/pager'
import type { ListSearch } from '#/url/use-list-search'

/** The address of a list that has pages, whatever else it has. */
export type PagedSearch<Limit extends number> = ListSearch<{ page: number; limit: Limit }>

type ListPagerProps<Limit extends number> = {
  search: PagedSearch<Limit>
  limits: readonly Limit[]
  /** The one on the screen. */
  page: number
  pages: number
  onIntent?: (page: number) => void
}

/** Turns the pages of the list in the address. */
export function ListPager<Limit extends number>(props: ListPagerProps<Limit>) {
  const { search, limits, page, pages, onIntent = () => {} } = props
  function choose(size: number) {
    const limit = limits.find((each) => each === size)
    if (limit !== undefined) search.patch({ limit })
  }

  return (
    <Pager
      page={page}
      pages={pages}
      limit={search.values.limit}
      limits={limits}
      pageTo={(target) => search.to({ page: target })}
      onLimit={choose}
      onIntent={onIntent}
    />
  )
}
