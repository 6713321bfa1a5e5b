import { lazily } from '#/lib/lazily'
import type { Language } from '#/lib/preferences'
import { formatsFor } from './formats'

export type PluralForms = { one: string; other: string }

export type Counting = {
  /** A whole or broken number as the language writes it. */
  number: (value: number) => string
  /** The form that fits the count, without the count. */
  plural: (count: number, forms: PluralForms) => string
  /** The count and the form that fits it: "1 device", "5,000 devices". */
  count: (count: number, forms: PluralForms) => string
}

/** Called once per catalogue. */
export function countingIn(language: Language): Counting {
  const { locale, number } = formatsFor(language)
  const rules = lazily(() => new Intl.PluralRules(locale))

  const plural = (count: number, forms: PluralForms) =>
    rules().select(count) === 'one' ? forms.one : forms.other

  return {
    number,
    plural,
    count: (count, forms) => `${number(count)} ${plural(count, forms)}`,
  }
}
