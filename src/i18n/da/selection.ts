import type { selection as en } from '../en/selection'
import { number, plural } from './counting'

export const selection: typeof en = {
  label: 'Valgte rækker',
  selected: (rows) => `${number(rows)} ${plural(rows, { one: 'valgt', other: 'valgte' })}`,
  notShown: (rows) => `${number(rows)} af dem vises ikke her`,
  clear: 'Ryd',
}
