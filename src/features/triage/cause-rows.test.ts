import { expect, test } from 'vitest'
import { causesAmong, sown } from './a-world'
import type { Cause } from './cause'
import { causeRow } from './cause-rows'

const seen = { scope: 'all', withDisabled: false, nameOf: (id: string) => `Name of ${id}` }

async function causes(): Promise<Cause[]> {
  const { list } = await causesAmong([
    ...['1', '2', '3'].map((id) =>
      sown(id, 'c', true, { model: 'A&B', appVersion: 'x'.repeat(65) }),
    ),
    sown('4', 'd', true, { model: 'A&B', kind: 'ANDROID_TABLET' }),
    sown('5', 'd', false, { model: 'other', appVersion: '2', kind: 'ANDROID_TABLET' }),
    sown('6', 'd', false, { model: 'other', appVersion: '2', heartbeatVersion: '9' }),
  ])
  return list
}

const linksOf = async (dimension: string, looked = seen) =>
  (await causes())
    .filter((cause) => cause.dimension === dimension)
    .map((cause) => causeRow(cause, looked).to)

test('a figure leads to the silent devices that have it, in the scope that was looked at', async () => {
  const list = '/devices?'
  expect((await linksOf('model')).map(String).toSorted()).toEqual([
    `${list}type=ANDROID_TABLET&heartbeatStatus=ALLOFFLINE&customer=all&model=A%26B`,
    `${list}type=STB&heartbeatStatus=ALLOFFLINE&customer=all&model=A%26B`,
  ])
  expect(await linksOf('customer')).toContain(`${list}heartbeatStatus=ALLOFFLINE&customer=c`)
  expect(await linksOf('type', { ...seen, withDisabled: true })).toContain(
    `${list}type=STB&heartbeatStatus=ALLOFFLINE&showDevelopment=true&customer=all`,
  )
})

test('what the list cannot be asked for has no link', async () => {
  expect(await linksOf('heartbeatVersion')).toEqual([undefined])
  expect(await linksOf('appVersion')).toEqual([undefined])
})

test('where more than half of the silent ones are is named, but not of a customer', async () => {
  const rows = (await causes()).map((cause) => causeRow(cause, seen))
  const model = rows.find(
    ({ cause: { dimension, kind } }) => dimension === 'model' && kind === 'STB',
  )
  expect(model?.most).toBe('Name of c')
  const customer = rows.find(({ cause }) => cause.dimension === 'customer')
  expect(customer).toMatchObject({ name: `Name of ${customer?.cause.value}`, most: undefined })
})
