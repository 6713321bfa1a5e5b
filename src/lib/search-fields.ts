import { isVendorId } from './vendor-id'

/**
 * A list's state as it stands in the address: one codec per parameter. Written by hand because
 * the boot script carries it, where a schema library would cost more than all the rest.
 */
export type SearchField<T> = {
  fallback: T
  /** undefined: not a value of this field */
  read(text: string): T | undefined
  write(value: T): string
}

export type FieldsOf<V> = { readonly [K in keyof V]: SearchField<V[K]> }

export type FieldValues<F> = { [K in keyof F]: F[K] extends SearchField<infer T> ? T : never }

/** A whole number within bounds. */
export function integerField(
  fallback: number,
  { min, max }: { min: number; max: number },
): SearchField<number> {
  const read = (text: string) => {
    const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN
    return value >= min && value <= max ? value : undefined
  }
  return { fallback, read, write: String }
}

/** One of a few words or numbers; without a fallback the parameter may be absent. */
export function choiceField<const C extends string | number>(
  choices: readonly C[],
  fallback: C,
): SearchField<C>
export function choiceField<const C extends string | number>(
  choices: readonly C[],
): SearchField<C | undefined>
export function choiceField<const C extends string | number>(
  choices: readonly C[],
  fallback?: C,
): SearchField<C | undefined> {
  return { fallback, read: (text) => choices.find((each) => String(each) === text), write: String }
}

/**
 * The column a list is sorted by, with a minus in front when it descends; absent is the order of the
 * list itself.
 */
export function sortField<const Id extends string>(
  ids: readonly Id[],
): SearchField<SortBy<Id> | undefined> {
  return choiceField(sortsBy(ids))
}

export type SortBy<Id extends string> = Id | `-${Id}`

/** Every sort by these columns, upwards and downwards. */
function sortsBy<const Id extends string>(ids: readonly Id[]): Array<SortBy<Id>> {
  return ids.flatMap((id): Array<SortBy<Id>> => [id, `-${id}`])
}

/** On when the parameter says `true`; off is its absence. */
export function flagField(): SearchField<boolean> {
  return { fallback: false, read: (text) => (text === 'true' ? true : undefined), write: String }
}

/** Free text, as typed. Longer than the service takes is no value. */
export function textField(maxLength: number): SearchField<string> {
  return {
    fallback: '',
    read: (text) => (text.length <= maxLength ? text : undefined),
    write: String,
  }
}

/** The id of something at the vendor's; absent is the empty string. */
export function idField(): SearchField<string> {
  return { fallback: '', read: (text) => (isVendorId(text) ? text : undefined), write: String }
}

/**
 * The values an address stands for. A link may be old, mistyped or malicious: what is missing,
 * repeated or nonsense falls back, field by field, and nothing throws.
 */
export function readFields<V extends Record<string, unknown>>(
  fields: FieldsOf<V>,
  params: URLSearchParams,
): V
export function readFields(
  fields: FieldsOf<Record<string, unknown>>,
  params: URLSearchParams,
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    const [text, ...more] = params.getAll(name)
    const value = text === undefined || more.length > 0 ? undefined : field.read(text)
    values[name] = value ?? field.fallback
  }
  return values
}

/** The parameters of an address, in the fields' order; what equals its fallback is left out. */
export function writeFields<V extends Record<string, unknown>>(
  fields: FieldsOf<V>,
  values: Partial<V>,
): URLSearchParams {
  const params = new URLSearchParams()
  for (const name in fields) {
    const value = values[name]
    if (value !== undefined && value !== fields[name].fallback) {
      params.set(name, fields[name].write(value))
    }
  }
  return params
}
