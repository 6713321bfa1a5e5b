import {
  type AppListParams,
  type AppParams,
  appAddress,
  appListAddress,
  isPackageName,
} from '#/lib/app-address'
import { ApiError, isApiError } from '../errors'
import { type Sending, request } from '../http'
import { type OffsetPage, readOffsetPage } from '../paging'
import { readWith } from '../read-with'
import { type WhitelistApp, whitelistAppSchema } from './app-schemas'

/** What the whitelist says of an app. That it has none of that name, or is not for us, is an answer. */
export type WhitelistAnswer =
  | { kind: 'listed'; app: WhitelistApp }
  | { kind: 'notListed' }
  | WhitelistRefusal

/** `feature`: one's own customer lacks IPTVBUSINESS. `level`: one's access level does not do. */
export type WhitelistRefusal = { kind: 'refused'; reason: 'feature' | 'level' }

/**
 * One app by its package name; what is no package name is not in the whitelist, and nobody is asked.
 * https://wiki.telecomx.dk/doku.php?id=api:iptv:appwhitelist:get
 */
export async function readWhitelistApp(
  params: AppParams,
  sending: Sending,
): Promise<WhitelistAnswer> {
  if (!isPackageName(params.id)) return { kind: 'notListed' }
  try {
    const read = readWith(whitelistAppSchema)
    const app = await request({ address: appAddress(params), read, ...sending })
    // Another app's default version would call devices outdated that are not.
    if (app.id !== params.id) {
      throw new ApiError({ kind: 'contract', code: 'unreadable', path: '_id' })
    }
    return { kind: 'listed', app }
  } catch (error) {
    const answer = answerIn(error)
    if (answer === null) throw error
    return answer
  }
}

function answerIn(error: unknown): WhitelistAnswer | null {
  if (!isApiError(error) || error.kind !== 'status') return null
  if (error.code === 'not_found') return { kind: 'notListed' }
  if (error.code === 'feature_required') return { kind: 'refused', reason: 'feature' }
  return error.code === 'forbidden' ? { kind: 'refused', reason: 'level' } : null
}

/**
 * One page of the apps that a customer may use. Needs IPTVBUSINESS or IPTVPRIVATE, else 403.
 * https://wiki.telecomx.dk/doku.php?id=api:iptv:appwhitelist:list
 */
export function listWhitelistApps(
  params: AppListParams,
  sending: Sending,
): Promise<OffsetPage<WhitelistApp>> {
  const read = (body: unknown) =>
    readOffsetPage(body, { key: 'apps', ...params, schema: whitelistAppSchema })
  return request({ address: appListAddress(params), read, ...sending })
}
