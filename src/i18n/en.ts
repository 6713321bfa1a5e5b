import type { Area, AreaWords } from './areas'
import { devices } from './en/devices'
import { faults } from './en/faults'
import { list } from './en/list'
import { session } from './en/session'
import { shell } from './en/shell'

/** What the frame and the first page say; the words of any other part come with its code. */
export const messages = { devices, faults, list, session, shell }

/** English is the shape: a message missing in another language fails the type-check. */
export type FirstMessages = typeof messages

export type Messages = FirstMessages & {
  /** The words of a part that comes later. Whoever loads the part loads them with it. */
  of: <A extends Area>(area: A) => AreaWords[A]
}
