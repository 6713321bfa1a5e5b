import { expect, test } from 'vitest'
import { anOrder } from './an-order'
import { orderFilter } from './queries'

test('an order is asked for by the number that fewest share, and by its name where it has none', () => {
  const order = { ...anOrder('a'), name: 'Levering', poNumber: '4512', p1TaskId: 'P1-7' }
  expect(orderFilter(order)).toBe('4512')
  expect(orderFilter({ ...order, poNumber: null })).toBe('P1-7')
  expect(orderFilter({ ...order, poNumber: ' ', p1TaskId: null })).toBe('Levering')
})

test('what the server cannot look for is asked for by nothing', () => {
  expect(orderFilter({ ...anOrder('a'), name: ' \n' })).toBeUndefined()
  expect(orderFilter(undefined)).toBeUndefined()
})
