import { sentence } from '../sentence'
import { count, number } from './counting'

const customers = { one: 'customer', other: 'customers' }
const requestForms = { one: 'request', other: 'requests' }

/** A set of one list has no need to say whose. */
const ofCustomers = (parts: number) => (parts > 1 ? ` of ${count(parts, customers)}` : '')

/** Every row of one or many lists, read beforehand. */
export const sets = {
  cost: (rows: number, things: string, parts: number, requests: number) =>
    parts > 1
      ? `This needs the complete set: at least ${number(rows)} ${things}${ofCustomers(parts)}, in at least ${count(requests, requestForms)}.`
      : `This needs the complete set: ${number(rows)} ${things}, about ${count(requests, requestForms)}.`,
  costUnknown: 'This needs the complete set. How large it is shows while it is read.',
  read: (things: string) => `Read all ${things}`,
  reading: (things: string) => `Reading all ${things}`,
  readShare: (things: string, share: string) => `Reading all ${things}: ${share}`,
  pausing: 'The service asked for a pause.',
  progress: (rows: number, of: number, things: string, parts: { done: number; of: number }) =>
    parts.of > 1
      ? `${number(rows)} ${things} read, ${number(parts.done)} of ${count(parts.of, customers)}`
      : `${number(rows)} of ${number(of)} ${things}`,
  progressOpen: (rows: number, things: string) => `${number(rows)} ${things} read so far`,
  soFar: (rows: number, of: number, parts: { done: number; of: number }) =>
    parts.of > 1
      ? `${number(parts.done)} of ${count(parts.of, customers)}`
      : `${number(rows)} of ${number(of)}`,
  waiting: (seconds: number, soFar: string) => `waiting ${number(seconds)} s (${soFar})`,
  stopped: (rows: number, things: string) =>
    `Cancelled after ${number(rows)} ${things}: none of them were kept.`,
  cancel: 'Cancel',
  rows: (rows: number, things: string, parts: number, whole: boolean) =>
    `${whole ? 'All ' : ''}${number(rows)} ${things}${ofCustomers(parts)}`,
  readAgo: (what: string, ago: string) => `${what}, read ${ago}`,
  isRead: (what: string) => `${what} are read.`,
  readAgain: 'Read again',
  notReadAnew: (reason: string) => `Reading it again failed: ${sentence(reason)}`,
  failed: (parts: number, names: string) =>
    `${count(parts, customers)} could not be read: ${names}`,
  more: (rest: number) => `${number(rest)} more`,
  retryFailed: 'Try these again',
  cutShort: (rows: number, things: string) =>
    `A set ends at ${number(rows)} ${things}, and there are more. Narrow the filter.`,
}
