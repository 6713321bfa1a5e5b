import { count, number } from './counting'

/** What is said of selected rows, and what can be done with them. */
export const selection = {
  label: 'Selected rows',
  selected: (rows: number) => `${number(rows)} selected`,
  notShown: (rows: number) => `${count(rows, { one: 'is', other: 'are' })} not shown here`,
  clear: 'Clear',
}
