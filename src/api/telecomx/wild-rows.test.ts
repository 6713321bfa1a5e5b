import { test } from 'vitest'
import { readRows } from '../set-aside'
import { holds, keysOf } from '../testing/wild-rows'
import { whitelistAppSchema } from './app-schemas'
import { customerDetailSchema } from './customer-schemas'
import appFull from './examples/app-full.json'
import app from './examples/app.json'
import customersFull from './examples/customers-full.json'
import customers from './examples/customers.json'
import devices from './examples/devices.json'
import orders from './examples/orders.json'
import { orderSchema } from './order-schemas'
import { customerSchema, deviceDetailSchema, deviceSchema } from './schemas'

const deviceKeys = keysOf(readRows(devices.items, deviceSchema))
const detailKeys = keysOf(readRows(devices.items, deviceDetailSchema))
const customerKeys = keysOf(readRows(customers.customers, customerSchema))

const customerDetailKeys = keysOf(readRows(customersFull.customers, customerDetailSchema))
const appKeys = keysOf(readRows([app], whitelistAppSchema))
const orderKeys = keysOf(readRows(orders.flexcareOrders, orderSchema))

test('wild device rows are read or set aside, one by one', () => {
  holds(devices.items, deviceSchema, deviceKeys)
})

test('wild device rows with their applications too', () => {
  holds(devices.items, deviceDetailSchema, detailKeys)
})

test('wild customer rows too', () => {
  holds(customers.customers, customerSchema, customerKeys)
})

test('wild customers in full too', () => {
  holds(customersFull.customers, customerDetailSchema, customerDetailKeys)
})

test('wild orders too', () => {
  holds(orders.flexcareOrders, orderSchema, orderKeys)
})

test('wild apps of the whitelist too, with ids and with customers', () => {
  holds([app, appFull], whitelistAppSchema, appKeys)
})
