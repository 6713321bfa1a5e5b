import { longestBarcode, readDeviceId } from './device-id'

/** How many ids a link holds, and how much of it they may be. */
const mostInLink = 50
export const longestInLink = 1_900

/** Some ids as a link holds them; undefined: they are too many for one, or it would not find them all. */
export function linkedIds(ids: readonly string[]): string | undefined {
  const read = ids.map(readDeviceId)
  const text = read.map(({ key }) => key).join('_')
  const areFound = read.every(({ kind, key }) => kind !== 'other' && key.length <= longestBarcode)
  return areFound && ids.length <= mostInLink && text.length <= longestInLink ? text : undefined
}

/** The ids of a link, a line for each, as a person would write them. */
export function linkedText(ids: string): string {
  return ids
    .split(/[_,\s]+/)
    .map(written)
    .join('\n')
}

function written(id: string): string {
  return /^[\dA-F]{12}$/i.test(id) ? (id.match(/../g) ?? []).join(':') : id
}
