import { random } from '../random'
import { canary } from './canary'
import { deviceIdOf } from './seed-devices'
import { firstNames, lastNames, wards } from './seed-words'

/** What an order has beyond what is stored of it: drawn from its number and the devices it names. */
export type OrderLook = ReturnType<typeof lookOfOrder>

export function lookOfOrder(order: number, reseller: number, seed: number) {
  const r = random(seed, 'order-look', order)
  const first = r.pick(firstNames)
  const last = r.pick(lastNames)
  const digits = (count: number) => String(r.int(10 ** (count - 1), 10 ** count - 1))
  return {
    // Nine digits in the document's example; ServiceNow's own numbers carry a prefix.
    snowId: r.chance(0.5) ? digits(9) : `RITM${digits(7)}`,
    // 13 digits as location numbers have, or eight as the example has; both may begin with zeros.
    eanNumber: r.chance(0.06)
      ? digits(6).padStart(8, '0')
      : r.chance(0.05)
        ? digits(11).padStart(13, '0')
        : `57980${digits(8)}`,
    powernetItemNumber: digits(9),
    orderer: {
      name: `${first} ${last}`,
      department: r.pick([...wards, 'IT og velfærdsteknologi', 'Indkøb']),
      phone: r.chance(0.5) ? `+45${r.int(20_000_000, 99_999_999)}` : digits(8),
      email: `${plain(first)}.${plain(last)}@bestilling.example`,
    },
    serviceAgreement: random(seed, 'agreement', reseller, r.int(0, 2)).hex(24),
    // In none of the document's fields; it names them where it says what is searched.
    shown: { task: r.chance(0.5), licenses: r.chance(0.3), changes: r.chance(0.3) },
  }
}

/**
 * What the filter searches beside the name and is not in the documented row, but for the PO number.
 * Whether a licence is named by a device or by a key of its own is documented nowhere: here by a key,
 * so that nobody comes to rely on finding devices by it.
 */
export function tracesOfOrder(order: number, devices: readonly string[], seed: number) {
  const r = random(seed, 'order-traces', order)
  const poNumber = `45${r.int(10_000_000, 99_999_999)}`
  const p1TaskId = `P1-${r.int(100_000, 999_999)}`
  const licenses = Array.from({ length: r.int(1, 2) }, () => `FC-${r.hex(8).toUpperCase()}`)
  const to = devices[0]
  const swapped = to !== undefined && r.chance(0.1)
  return { poNumber, p1TaskId, licenses, changes: swapped ? [{ from: old(order, seed), to }] : [] }
}

/** The keys that nobody documented, each with something inside that must go no further than the gateway. */
export function extrasOf(
  { shown }: OrderLook,
  { p1TaskId, licenses, changes }: ReturnType<typeof tracesOfOrder>,
  order: number,
  seed: number,
) {
  const secret = (path: string) => canary(seed, order, `order.${path}`)
  return {
    ...(shown.task ? { p1TaskId } : {}),
    ...(shown.licenses
      ? { licenses: licenses.map((active) => ({ active, code: secret('licenses.code') })) }
      : {}),
    ...(shown.changes
      ? { changes: changes.map((change) => ({ ...change, by: { key: secret('changes.by.key') } })) }
      : {}),
    ...(shown.task && shown.licenses ? { source: { line: secret('source.line') } } : {}),
  }
}

/** A box that was sent back before this fleet began: nobody has it any more. */
function old(order: number, seed: number): string {
  return deviceIdOf('STB', 5_000_000 + order, seed)
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
}
