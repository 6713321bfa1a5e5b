import type { Access } from '../options'
import type { Fleet } from './fleet'
import { accessDenied, Refusal } from './refusal'
import type { Session, Tokens } from './tokens'
import { atLeast, type AccessLevel, type User } from './users'

/** Our one header beside the standard one; the vendor documents the query parameter only. */
export const tokenHeader = 'x-access-token'

/**
 * Who asks. The token comes as `token=` (the only documented way), as a bearer or in `x-access-token`.
 * The words are those of https://wiki.telecomx.dk/doku.php?id=api:auth:logout
 */
export function readSession(request: Request, query: URLSearchParams, tokens: Tokens): Session {
  const authorization = request.headers.get('authorization') ?? ''
  const token =
    query.get('token') ??
    /^Bearer +(\S+)$/i.exec(authorization)?.[1] ??
    request.headers.get(tokenHeader) ??
    ''
  if (token === '') throw new Refusal(401, 'credentials_invalid')
  const found = tokens.find(token)
  if (found.state === 'live') return found.session
  throw new Refusal(401, found.state === 'expired' ? 'expired' : 'invalid_token')
}

/**
 * Whether a page that names these levels admits the caller. Read by the letter only the named ones are
 * admitted; the levels being ordered ("one cannot grant a level above one's own"), those above are, too.
 */
export function requireLevel(
  { accessLevel }: User,
  named: readonly [AccessLevel, ...AccessLevel[]],
  { access }: { access: Access },
): void {
  const admitted =
    access === 'literal'
      ? named.includes(accessLevel)
      : named.some((level) => atLeast(accessLevel, level))
  if (!admitted) throw accessDenied()
}

/** The customers a user may name, as a range of the tree: ADMIN all, others their own and all below it. */
export function reachOf(user: User, { tree }: Fleet): { first: number; last: number } {
  if (user.accessLevel === 'ADMIN') return { first: 0, last: tree.places.length - 1 }
  return { first: user.customer, last: tree.places[user.customer]?.last ?? user.customer }
}

/** The customer named by `id` (the caller's own if none is). An unknown one is refused like a foreign one. */
export function findCustomer(id: string | undefined, user: User, fleet: Fleet): number {
  if (id === undefined) return user.customer
  const row = fleet.db.get<{ seq: number }>('SELECT seq FROM customers WHERE id = ?', [id])
  const { first, last } = reachOf(user, fleet)
  if (row === undefined || row.seq < first || row.seq > last) throw accessDenied()
  return row.seq
}
