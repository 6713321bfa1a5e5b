import * as v from 'valibot'
import { levelWord } from './rules'
import type { AccessLevel } from './rules'

/** The users of the sandbox, which stand in the document when it is the sandbox that we show. */
const demoUsersSchema = v.array(
  v.object({ username: v.string(), password: v.string(), label: v.string() }),
)

export type DemoUser = v.InferOutput<typeof demoUsersSchema>[number]

/** None for anything but the agreed shape: a page without them is the normal page. */
export function readDemoUsers(content: string | undefined): DemoUser[] {
  if (content === undefined || content === '') return []
  try {
    const read = v.safeParse(demoUsersSchema, JSON.parse(content))
    return read.success ? read.output : []
  } catch {
    return []
  }
}

export function demoUsersOf(page: Document): DemoUser[] {
  const meta = page.querySelector<HTMLMetaElement>('meta[name="puls-demo-users"]')
  return readDemoUsers(meta?.content)
}

/** A label begins with an access level as the vendor writes it: "RESELLER · Nordlys". */
export function labelWords(label: string, words: Record<AccessLevel, string>): string {
  const [level = '', ...rest] = label.split(' · ')
  return [levelWord(level, words), ...rest].join(' · ')
}
