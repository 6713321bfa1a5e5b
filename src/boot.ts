import type { BootAnswer } from '#/lib/boot-handoff'
import {
  deviceListAddress,
  deviceListFields,
  deviceListParams,
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
const lists: string[] = [patterns.overview, patterns.devices, `${patterns.devices}/`]
if (readStored('session-hint') !== null && lists.includes(location.pathname)) {
  const search = readFields(deviceListFields, new URLSearchParams(location.search))
  if (!isWhole(search)) send(deviceListAddress(deviceListParams(search)))
}
globalThis.__puls = answers

preloadChunks(location.pathname, readStored('language') ?? languageAsked(navigator.languages))
