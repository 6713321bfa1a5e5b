import { describe, expect, test } from 'vitest'
import { rescoped, scopeOf, withScope } from './scope'

const own = '5f1c0a9b8e7d6c5b4a392817'
const other = '6a2d1b0c9f8e7d6c5b4a3928'

describe('the scope that an address names', () => {
  test.each([
    ['/devices', '', null],
    ['/devices', `?customer=${other}`, other],
    ['/devices', `?customer=${own}`, null],
    ['/devices', '?customer=', null],
    ['/devices', '?customer=../x', null],
    ['/settings', `?customer=${other}`, other],
    [`/devices/${other}/1702493`, '', other],
    [`/devices/${own}/1702493`, '', null],
  ])('%s%s', (pathname, search, scope) => {
    expect(scopeOf({ pathname, search }, own)).toBe(scope)
  })
})

describe('choosing a scope', () => {
  test('keeps the filters of the list and drops its page', () => {
    const place = { pathname: '/devices', search: `?filter=stue&page=3&customer=${own}&type=STB` }
    expect(rescoped(place, other)).toBe(`/devices?filter=stue&type=STB&customer=${other}`)
  })

  test('the own customer is absent from the address', () => {
    const place = { pathname: '/devices', search: `?customer=${other}&heartbeatStatus=DEAD` }
    expect(rescoped(place, null)).toBe('/devices?heartbeatStatus=DEAD')
  })

  test('an order stays on the screen, with its devices looked for elsewhere', () => {
    const place = { pathname: `/orders/${own}`, search: '?result=silent&page=2' }
    expect(rescoped(place, 'all')).toBe(`/orders/${own}?result=silent&customer=all`)
  })

  test('from any other page it leads to the devices', () => {
    expect(rescoped({ pathname: '/settings', search: '?x=1' }, other)).toBe(
      `/devices?customer=${other}`,
    )
    expect(rescoped({ pathname: `/devices/${other}/1`, search: '' }, null)).toBe('/devices')
  })
})

test('the menu keeps the scope', () => {
  expect(withScope('/settings', other)).toBe(`/settings?customer=${other}`)
  expect(withScope('/settings', null)).toBe('/settings')
})
