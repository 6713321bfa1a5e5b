import { expect, test } from 'vitest'
import { countingIn } from './plural'

const devices = { one: 'device', other: 'devices' }
const enheder = { one: 'enhed', other: 'enheder' }

test.each([
  [0, '0 devices', '0 enheder'],
  [1, '1 device', '1 enhed'],
  [2, '2 devices', '2 enheder'],
  [21, '21 devices', '21 enheder'],
  [5000, '5,000 devices', '5.000 enheder'],
])('%d', (count, english, danish) => {
  expect(countingIn('en').count(count, devices)).toBe(english)
  expect(countingIn('da').count(count, enheder)).toBe(danish)
})
