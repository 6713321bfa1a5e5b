import { expect, test } from 'vitest'
import { spreadOf } from './statistics'

test('the median of an odd and of an even number of values, in any order', () => {
  expect(spreadOf([30, 10, 20])).toEqual({ min: 10, median: 20, max: 30, count: 3 })
  expect(spreadOf([40, 10, 30, 20])).toEqual({ min: 10, median: 25, max: 40, count: 4 })
})

test('no values have no median', () => {
  expect(spreadOf([])).toBeUndefined()
})
