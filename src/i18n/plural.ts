import { lazily } from '#/lib/lazily'

export type PluralForms = { one: string; other: string }

export type Counting = {
  /** A whole or broken number as the language writes it. */
  number: (value: number) => string
  /** The form that fits the count, without the count. */
  plural: (count: number, forms: PluralForms) => string
  /** The count and the form that fits it: "1 device", "5,000 devices". */
  count: (count: number, forms: PluralForms) => string
}

/** Called once per catalogue: an Intl object takes longer to make than to use, so none is made early. */
export function countingIn(locale: string): Counting {
  const rules = lazily(() => new Intl.PluralRules(locale))
  const numbers = lazily(() => new Intl.NumberFormat(locale, { numberingSystem: 'latn' }))

  const number = (value: number) => numbers().format(value)
  const plural = (count: number, forms: PluralForms) =>
    rules().select(count) === 'one' ? forms.one : forms.other

  return {
    number,
    plural,
    count: (count, forms) => `${number(count)} ${plural(count, forms)}`,
  }
}
