import { lazily } from '#/lib/lazily'

/** As the Danes order their letters, whatever language the page is in; "Stue 10" comes after "Stue 9". */
const collator = lazily(() => new Intl.Collator('da-DK', { numeric: true }))

/** A column's order by a text; rows without one stand last. */
export function byText<Row>(text: (row: Row) => string | null) {
  return {
    compare: (a: Row, b: Row) => collator().compare(text(a) ?? '', text(b) ?? ''),
    missing: (row: Row) => !text(row),
  }
}

/** Fewer first; what was not counted has no place in the order, and stands last. */
export function byCount<Row>(count: (row: Row) => number | null) {
  return {
    compare: (a: Row, b: Row) => (count(a) ?? 0) - (count(b) ?? 0),
    missing: (row: Row) => count(row) === null,
  }
}
