import { password, usernameOf } from './sign-in'
import type { Person } from './sign-in'

export type VendorDevice = {
  _id: string
  deviceId: string
  name: string
  enabled: boolean
  info: {
    lastComm: string | null
    model?: string
    appVersion?: string | null
    hbversion?: string | null
  }
  groups?: string[]
}
/** What a device says of its applications. */
export type VendorApps = VendorDevice & {
  applications: Array<{ _id: string; installed: boolean; versionName: string }>
  appsOutdated?: string[]
  appsMissing?: string[]
}
export type VendorPage = { total: number; items: VendorApps[] }

/** The vendor asked directly, past gateway and page: what both have to agree with. */
export async function vendorDevices(
  sandboxUrl: string,
  person: Person,
  query: Record<string, string> = {},
): Promise<VendorPage> {
  const token = await vendorToken(sandboxUrl, person)
  const parameters = new URLSearchParams({ limit: '500', ...query, token })
  const answer = await fetch(`${sandboxUrl}/flexcare/device?${parameters}`)
  const page: VendorPage = await answer.json()
  return page
}

export type VendorCustomer = { _id: string; name: string; address: string; phoneNumber: string }

/** The customers with FlexCare in a person's reach, those of sub-resellers included. */
export async function vendorCustomers(
  sandboxUrl: string,
  person: Person,
): Promise<VendorCustomer[]> {
  const token = await vendorToken(sandboxUrl, person)
  const query = { limit: '500', flexcare: 'true', includeSubresellers: 'true', token }
  const answer = await fetch(`${sandboxUrl}/customer?${new URLSearchParams(query)}`)
  const page: { customers: VendorCustomer[] } = await answer.json()
  return page.customers
}

/** The MAC of a set-top box of the last of a person's customers, and whose it is. */
export async function boxOfAnother(
  sandboxUrl: string,
  person: Person,
): Promise<{ mac: string; name: string; customerId: string; customer: string }> {
  const last = (await vendorCustomers(sandboxUrl, person)).at(-1)
  const customerId = last?._id ?? ''
  const { items } = await vendorDevices(sandboxUrl, person, { customerId })
  const box = items.find(({ deviceId }) => deviceId.startsWith('00:1A:79'))
  return {
    mac: box?.deviceId ?? '',
    name: box?.name ?? '',
    customerId,
    customer: last?.name ?? '',
  }
}

export async function vendorToken(sandboxUrl: string, person: Person): Promise<string> {
  const login = await fetch(`${sandboxUrl}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: usernameOf(person), password }),
  })
  const { token }: { token: string } = await login.json()
  return token
}
