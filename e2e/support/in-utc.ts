/** An instant of the vendor's as a hand-off text writes it. */
export function inUtc(instant: string | null, locale: string): string {
  const whole = { year: 'numeric', month: 'short', day: 'numeric', hourCycle: 'h23' } as const
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: 'UTC' } as const
  const format = new Intl.DateTimeFormat(locale, { ...whole, ...time })
  return `${format.format(new Date(instant ?? ''))} UTC`
}
