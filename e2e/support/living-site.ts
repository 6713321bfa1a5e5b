import { vendorCustomers, vendorDevices } from './vendor'
import type { VendorCustomer } from './vendor'

/** A customer of some size where nothing is silent: an outage there is news. */
export async function livingSite(sandboxUrl: string): Promise<VendorCustomer> {
  const countOf = async (customerId: string, heartbeatStatus: string) => {
    const query = { customerId, heartbeatStatus }
    const { items } = await vendorDevices(sandboxUrl, 'support', query)
    return items.filter(({ enabled }) => enabled).length
  }
  for (const customer of (await vendorCustomers(sandboxUrl, 'support')).toReversed()) {
    const living = await countOf(customer._id, 'ONLINE')
    if (living < 12 || living > 40) continue
    if ((await countOf(customer._id, 'ALLOFFLINE')) === 0) return customer
  }
  throw new Error('no customer of that size')
}
