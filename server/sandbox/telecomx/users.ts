import { random } from '../random'
import type { Tree } from './seed-tree'

/** Lowest first; a named level admits those above it. https://wiki.telecomx.dk/doku.php?id=api:employee:get */
export const accessLevels = [
  'NO_LOGIN',
  'PERSONAL',
  'VIEWER',
  'MANAGER',
  'OWNER',
  'RESELLER',
  'RESELLER_ADMIN',
  'ADMIN',
] as const
export type AccessLevel = (typeof accessLevels)[number]

export function atLeast(level: AccessLevel, needed: AccessLevel): boolean {
  return accessLevels.indexOf(level) >= accessLevels.indexOf(needed)
}

export type User = {
  id: string
  username: string
  password: string
  name: string
  language: string
  accessLevel: AccessLevel
  /** The customer's place in the tree. */
  customer: number
  /** Must give a code besides the password. */
  secondFactor: boolean
  /** Offered on the sign-in page of the sandbox. */
  demo: boolean
}

export const demoPassword = 'puls'
/** Both as `smsKey` and as `authenticatorToken`, for whoever needs a code. */
export const demoCode = '123456'

export function seedUsers(tree: Tree, seed: number): User[] {
  const user = (
    username: string,
    name: string,
    accessLevel: AccessLevel,
    customer: number,
    special: Partial<User> = {},
  ): User => ({
    id: random(seed, 'employee', username).hex(24),
    username,
    password: demoPassword,
    name,
    language: 'da',
    accessLevel,
    customer,
    secondFactor: false,
    demo: true,
    ...special,
  })
  return [
    user('viewer@puls.test', 'Vera Viby', 'VIEWER', tree.careHome),
    user('sales@puls.test', 'Simon Salling', 'RESELLER', tree.small),
    user('reseller@puls.test', 'Rie Rømer', 'RESELLER_ADMIN', tree.small),
    user('support@puls.test', 'Sanne Søborg', 'RESELLER_ADMIN', tree.main),
    user('admin@puls.test', 'Aksel Aarø', 'ADMIN', tree.platform, { language: 'en' }),
    user('code@puls.test', 'Carla Code', 'VIEWER', tree.careHome, {
      secondFactor: true,
      demo: false,
    }),
    user('nologin@puls.test', 'Nils Nologin', 'NO_LOGIN', tree.careHome, { demo: false }),
  ]
}
