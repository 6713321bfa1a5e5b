import type { Order } from '#/api/telecomx/order-schemas'
import type { Customer } from '#/api/telecomx/schemas'
import type { FleetRow } from '#/features/fleet/rules'
import type { Messages } from '#/i18n/en'
import { displayText } from '#/lib/display'
import { isVendorId } from '#/lib/vendor-id'
import { isAddressable, paths } from '#/url/paths'
import type { PaletteChoice } from './palette-groups'

const longestName = 120

/** A list with what it is narrowed to, in the scope one is in. */
export function narrowed(path: string, customerId: string | null, filters: Filters): string {
  const scope = customerId === null ? {} : { customer: customerId }
  return `${path}?${new URLSearchParams({ ...filters, ...scope })}`
}

type Filters = Record<string, string>

/** An id that fits no address leads to the list that shows the row. */
export function customerChoice(
  customer: Customer,
  customerId: string | null,
  t: Messages,
): PaletteChoice {
  const { key, id, name, address, state, isReseller } = customer
  const { scope } = t.shell
  const tags = { blocked: scope.blockedTag, deleted: scope.deletedTag, active: undefined }
  const tag = state.known === null ? undefined : tags[state.known]
  return {
    key: `customer ${key}`,
    to: isVendorId(id)
      ? paths.customer(id, customerId ?? '')
      : narrowed(paths.customers(), customerId, { filter: name }),
    name: named(name, t),
    detail: displayText(address ?? '', 160),
    tag: tag ?? (isReseller === true ? scope.resellerTag : undefined),
  }
}

export function orderChoice(order: Order, customerId: string | null, t: Messages): PaletteChoice {
  const { key, id, name, snowId, poNumber } = order
  return {
    key: `order ${key}`,
    to: isVendorId(id)
      ? paths.order(id, customerId ?? '')
      : narrowed(paths.orders(), customerId, { filter: name }),
    name: named(name, t),
    detail: beside([snowId, poNumber]),
  }
}

/** `customer` is whose it is, where devices of several are looked through. */
export function deviceChoice(
  { key, device, customerId: owner }: FleetRow,
  customerId: string | null,
  t: Messages,
  customer: string | undefined,
): PaletteChoice {
  const { deviceId, name, model } = device
  return {
    key: `device ${owner} ${key}`,
    to: isAddressable(deviceId)
      ? paths.device(owner, deviceId)
      : narrowed(paths.devices(), customerId, { filter: name, whole: 'true' }),
    name: named(name, t),
    detail: beside([deviceId, model, customer]),
  }
}

function named(name: string, t: Messages): string {
  return name.trim() === '' ? t.of('palette').noName : displayText(name, longestName)
}

function beside(texts: Array<string | null | undefined>): string {
  return texts.flatMap((text) => (text ? [displayText(text, 64)] : [])).join(' · ')
}
