import { describe, expect, test } from 'vitest'
import { testClient } from '../test-client'

const people = ['viewer', 'sales', 'reseller', 'support', 'admin']

async function admitted(client: ReturnType<typeof testClient>, path: string): Promise<string[]> {
  const asked = people.map(async (name) => ({
    name,
    answer: await (await client.as(name)).get(path),
  }))
  const answers = await Promise.all(asked)
  for (const { answer } of answers) {
    if (answer.status !== 200) {
      expect(answer).toMatchObject({ status: 403, body: { message: 'access_denied' } })
    }
  }
  return answers.filter(({ answer }) => answer.status === 200).map(({ name }) => name)
}

const small = { devices: 300, customers: 40 }

describe.each([
  ['ordered', ['reseller', 'support', 'admin']],
  ['literal', ['reseller', 'support']],
] as const)('SANDBOX_ACCESS=%s', (access, deviceReaders) => {
  const client = testClient({ ...small, access })

  test(`devices are for RESELLER_ADMIN: ${deviceReaders.join(', ')}`, async () => {
    expect(await admitted(client, '/flexcare/device?limit=1')).toEqual(deviceReaders)
  })

  test('customers are for the three levels that the page names', async () => {
    expect(await admitted(client, '/customer?limit=1')).toEqual([
      'sales',
      'reseller',
      'support',
      'admin',
    ])
  })

  test('orders are for the two levels that their page names', async () => {
    expect(await admitted(client, '/iptv/flexcareorder?limit=1')).toEqual([
      'reseller',
      'support',
      'admin',
    ])
  })

  test.each(['all=true', 'iptvproviders=true', 'iptvprivate=true', 'parentReseller=x'])(
    '%s is for ADMIN',
    async (query) => {
      expect(await admitted(client, `/customer?${query}`)).toEqual(['admin'])
    },
  )
})

test('ordered is the default', async () => {
  expect(await admitted(testClient(small), '/flexcare/device?limit=1')).toContain('admin')
})
