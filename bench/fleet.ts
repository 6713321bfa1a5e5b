import { sandboxAt } from '../e2e/support/sandbox'
import type { Sandbox } from '../e2e/support/sandbox'
import { password, usernameOf } from '../e2e/support/sign-in'
import { readWholeFleet } from './whole-fleet'
import type { WholeFleet } from './whole-fleet'

/** The list that is measured, and what stands first on each of its pages. */
export type Fleet = {
  sandbox: Sandbox
  customerId: string
  /** By page, the first one at 0. */
  firstIds: string[]
  /** Texts that fill a page, each with another device first. */
  filters: { text: string; firstId: string }[]
  gatewayUrl: string
  /** Every device of all customers: some thousands of requests, made when it is first asked for. */
  whole: () => Promise<WholeFleet>
}

export const pageSize = 100

type Row = { deviceId: string; name: string }

/** Asks the gateway what the pages will show: rows are expected, not taken as they come. */
export async function readFleet(gatewayUrl: string, sandboxUrl: string): Promise<Fleet> {
  const sandbox = sandboxAt(sandboxUrl)
  const customerId = (await sandbox.fleet()).largest.id
  const cookie = await sessionCookie(gatewayUrl)

  async function get<Answer>(address: string): Promise<Answer> {
    const answer = await fetch(`${gatewayUrl}${address}`, {
      headers: { cookie, 'x-requested-with': 'puls' },
    })
    if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
    const read: Answer = await answer.json()
    return read
  }
  async function rows(filter: string, offset: number): Promise<Row[]> {
    const query = new URLSearchParams({
      customerId,
      offset: String(offset),
      limit: String(pageSize),
    })
    if (filter !== '') query.set('filter', filter)
    const { items } = await get<{ items: Row[] }>(`/api/telecomx/flexcare/device?${query}`)
    return items
  }

  const pages: Row[][] = []
  // Every page but the last has all its rows, and so the same height.
  for (let page = await rows('', 0); page.length === pageSize;) {
    pages.push(page)
    page = await rows('', pages.length * pageSize)
  }
  const words = new Set(pages.flat().map(({ name }) => name.split(' ')[0]?.slice(0, 6) ?? ''))
  const seen = new Set([pages[0]?.[0]?.deviceId])
  const filters: Fleet['filters'] = []
  for (const text of words) {
    const found = text.length < 4 ? [] : await rows(text, 0)
    const firstId = found[0]?.deviceId
    if (found.length < pageSize || firstId === undefined || seen.has(firstId)) continue
    seen.add(firstId)
    filters.push({ text, firstId })
  }
  if (pages.length < 10 || filters.length < 3) throw new Error('the fleet is too small to measure')
  let whole: Promise<WholeFleet> | undefined
  return {
    sandbox,
    customerId,
    filters,
    firstIds: pages.map((page) => page[0]?.deviceId ?? ''),
    gatewayUrl,
    whole: () => (whole ??= readWholeFleet(get)),
  }
}

async function sessionCookie(gatewayUrl: string): Promise<string> {
  const answer = await fetch(`${gatewayUrl}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'puls' },
    body: JSON.stringify({ username: usernameOf('admin'), password }),
  })
  const [cookie] = answer.headers.getSetCookie()
  if (cookie === undefined) throw new Error(`signing in as admin answers ${answer.status}`)
  return cookie.split(';', 1)[0] ?? ''
}
