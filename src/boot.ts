import type { BootAnswer } from '#/lib/boot-handoff'
import {
  deviceListAddress,
  deviceListFields,
  deviceListParams,
  everyCustomer,
  isWhole,
} from '#/lib/device-list-address'
import { languageAsked } from '#/lib/preferences'
import { preloadChunks } from '#/lib/preload-chunks'
import { readFields } from '#/lib/search-fields'
import { sessionAddress } from '#/lib/session-address'
import { readStored } from '#/lib/storage'
import { patterns } from '#/url/paths'

/**
 * Stands inline in the document, so that the session check and the first page's data leave with
 * it and not after the scripts; `request()` adopts the answers. Free of all but `lib/` and the
 * addresses: whatever is in here delays the first paint of every visit.
 */
const answers = new Map<string, BootAnswer>()

function send(address: string): void {
  const controller = new AbortController()
  const headers = { Accept: 'application/json', 'X-Requested-With': 'puls' }
  const sentAt = Date.now()
  const answer = fetch(address, { headers, signal: controller.signal }).then((response) => ({
    response,
    receivedAt: Date.now(),
  }))
  // A failure is for whoever adopts the answer, and may be nobody's.
  answer.catch(() => {})
  answers.set(address, { sentAt, answer, abort: () => controller.abort() })
}

send(sessionAddress)
const lists: string[] = [patterns.devices, `${patterns.devices}/`]
if (readStored('session-hint') !== null) {
  const search = readFields(deviceListFields, new URLSearchParams(location.search))
  if (lists.includes(location.pathname)) {
    if (!isWhole(search)) send(deviceListAddress(deviceListParams(search)))
  } else if (location.pathname === patterns.overview && search.customer !== everyCustomer) {
    // Two of the five totals: a browser has few connections, and the scripts need some of them.
    const total = { customerId: search.customer || undefined, offset: 0, limit: 1 }
    send(deviceListAddress(total))
    send(deviceListAddress({ ...total, heartbeatStatus: 'ALLOFFLINE' }))
  }
}
globalThis.__puls = answers

preloadChunks(location.pathname, readStored('language') ?? languageAsked(navigator.languages))
