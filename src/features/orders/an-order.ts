import type { Order } from '#/api/telecomx/order-schemas'

/** For tests: an order of which nothing is known but its id and what it names. */
export function anOrder(id: string, devices: string[] = []): Order {
  return {
    key: id,
    id,
    name: id,
    snowId: null,
    poNumber: null,
    reseller: null,
    eanNumber: null,
    powernetItemNumber: null,
    devices,
    orderer: { name: null, department: null, phone: null, email: null },
    serviceAgreement: null,
    p1TaskId: null,
  }
}
