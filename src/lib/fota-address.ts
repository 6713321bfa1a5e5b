import { queryString } from './query-string'

/** What the vendor may filter by; whether it does is its own affair. */
export const clientTypes = ['OMADM', 'LWM2M'] as const

export type ClientType = (typeof clientTypes)[number]

export type FotaDeviceParams = {
  account: string
  /** where the page begins: `0`, or what the page before said */
  cursor: string
  clientType?: ClientType | undefined
}

const base = '/api/thingspace/fota/v1'

export function fotaDevicesAddress({ account, cursor, clientType }: FotaDeviceParams): string {
  const query = queryString(['clientType'], { clientType })
  const address = `${base}/devices/${account}/index/${cursor}`
  return query === '' ? address : `${address}?${query}`
}

export function fotaAddress(...segments: string[]): string {
  return [base, ...segments.map(encodeURIComponent)].join('/')
}
