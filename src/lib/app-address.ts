import { queryString } from './query-string'

const pattern = /^[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)+$/

/**
 * Whether a text is an Android package name, which alone may stand in the address of an app: `..`
 * would climb. https://developer.android.com/build/configure-app-module#set-application-id
 */
export function isPackageName(text: string): boolean {
  return text.length <= 255 && pattern.test(text)
}

export type AppParams = {
  id: string
  /** with who may use it by name, telephone and e-mail: asked for only where that is shown */
  full: boolean
}

export function appAddress({ id, full }: AppParams): string {
  const address = `/api/telecomx/iptv/appwhitelist/${id}`
  return full ? `${address}?full=true` : address
}

export type AppListParams = {
  offset: number
  limit: number
  /** looked for in the names */
  filter?: string | undefined
  /** what this customer may use; one's own customer without it */
  customer?: string | undefined
  /** of every customer; for ADMIN only */
  all?: boolean | undefined
}

export function appListAddress(params: AppListParams): string {
  const names = ['offset', 'limit', 'filter', 'customer', 'all'] as const
  return `/api/telecomx/iptv/appwhitelist?${queryString(names, params)}`
}
