import type { AreaWords } from '#/i18n/areas'
import { displayText } from '#/lib/display'
import { isAddressable, paths } from '#/url/paths'
import type { WorkGrouping } from './search'
import { devicesAmong, groupKey, groupSizes } from './work'
import type { AnswerOf, WorkItem } from './work'

type AppWords = AreaWords['apps']

type HandOver = {
  items: readonly WorkItem[]
  by: WorkGrouping
  /** Whose devices, in words. */
  scope: string
  /** What is here of the whitelist; undefined where nobody has asked. */
  answerOf: AnswerOf
  /** Of the list, and before the path of a device. */
  address: string
  origin: string
}

/** More lines than this nobody reads in a ticket: the list has them all. */
const longest = 400

/** What is to be done, as text for whoever does it. */
export function handOverText(asked: HandOver, words: AppWords): string {
  const { items, by, scope, address } = asked
  const t = words.handOver
  const sizes = groupSizes(items, by)
  const lines = [t.heading(items.length, devicesAmong(items), scope), address]
  let group: string | undefined
  for (const item of items.slice(0, longest)) {
    const key = groupKey(item, by)
    if (key !== group) {
      group = key
      const name = by === 'app' ? appWords(item) : shown(item.customer)
      lines.push('', words.todo.group(name, sizes.get(key) ?? 0))
    }
    lines.push(lineOf(item, asked, words))
  }
  if (items.length > longest) lines.push('', t.more(items.length - longest))
  return `${lines.join('\n')}\n`
}

function lineOf(item: WorkItem, asked: HandOver, { handOver: t, noName }: AppWords): string {
  const { by, origin, answerOf } = asked
  const { row, customer, state, installed } = item
  const { name, deviceId } = row.device
  const device = `${shown(name) || noName} (${shown(deviceId)})`
  const about = by === 'app' ? `${shown(customer)}, ${device}` : `${device}, ${appWords(item)}`
  const what = state === 'missing' ? t.missing : outdated(installed, t)
  const link = isAddressable(deviceId) ? ` ${origin}${paths.device(row.customerId, deviceId)}` : ''
  return `- ${about}: ${what}${besides(item, answerOf, t)}.${link}`
}

/** What the whitelist has to say of it. */
function besides(item: WorkItem, answerOf: AnswerOf, t: AppWords['handOver']): string {
  const { packageId } = item.app
  const answer = packageId === null ? undefined : answerOf(packageId)
  if (answer?.kind !== 'listed') return ''
  const { whitelistOnly, defaultVersion } = answer.app
  if (whitelistOnly) return t.unchecked
  return defaultVersion?.version ? t.default(shown(defaultVersion.version)) : ''
}

function outdated(installed: string | null, t: AppWords['handOver']): string {
  return installed === null ? t.outdatedUnknown : t.outdated(shown(installed))
}

function appWords({ appName, app }: WorkItem): string {
  const { packageId } = app
  if (packageId === null || packageId === appName) return shown(appName)
  return `${shown(appName)}, ${shown(packageId)}`
}

/** On one line, whatever the text of theirs holds. */
function shown(text: string): string {
  return displayText(text.trim(), 120)
}
