import { countingIn } from '../plural'

export const { number, plural, count } = countingIn('da')
