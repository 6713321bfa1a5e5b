import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { deviceKeys } from '#/features/devices/queries'
import { isReadingFleet, loadedFleet } from './loaded-fleet'

const set = { parts: [], failed: [], requests: 1, facts: {} }

function withSetOf(customer: string, showDevelopment: boolean): QueryClient {
  const client = new QueryClient()
  client.setQueryData(deviceKeys.fleet({ customer, group: '', showDevelopment }), set)
  return client
}

test('one’s own devices are here, whichever way the address named them', () => {
  for (const customer of ['', 'own']) {
    const loaded = loadedFleet(withSetOf(customer, false), ['', 'own'])
    expect(loaded).toEqual({ set, customer, group: '', showDevelopment: false })
  }
  expect(loadedFleet(withSetOf('other', true), ['', 'own'])).toBeUndefined()
})

test('a set that has the development devices too is the better one', () => {
  const client = withSetOf('', false)
  client.setQueryData(deviceKeys.fleet({ customer: 'own', group: '', showDevelopment: true }), set)
  expect(loadedFleet(client, ['', 'own'])).toMatchObject({ customer: 'own', showDevelopment: true })
})

test('a set is being read for as long as nobody has answered', async () => {
  const client = new QueryClient()
  let answer = () => {}
  const queryKey = deviceKeys.fleet({ customer: 'own', group: '', showDevelopment: false })
  const reading = client.query({
    queryKey,
    queryFn: () => new Promise<null>((resolve) => (answer = () => resolve(null))),
  })
  expect(isReadingFleet(client, ['', 'own'])).toBe(true)
  expect(isReadingFleet(client, ['other'])).toBe(false)
  answer()
  await reading
  expect(isReadingFleet(client, ['', 'own'])).toBe(false)
})
