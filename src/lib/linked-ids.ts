import { readDeviceId } from './device-id'

/** How many ids a link holds, and how much of it they may be. */
const mostInLink = 50
export const longestInLink = 1_900

/** Some ids as a link holds them; undefined: they are too many for one. */
export function linkedIds(ids: readonly string[]): string | undefined {
  const text = ids.map((id) => readDeviceId(id).key).join('_')
  return ids.length <= mostInLink && text.length <= longestInLink ? text : undefined
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
