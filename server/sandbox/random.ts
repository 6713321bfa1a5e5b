/**
 * Numbers that look random and are not: every stream is made from the seed and from what it is for,
 * so one thing added to the seed data does not change all that comes after it.
 */
export type Random = {
  /** From 0 up to, not including, 1. */
  next: () => number
  /** Both ends included. */
  int: (min: number, max: number) => number
  chance: (probability: number) => boolean
  pick: <T>(list: readonly [T, ...T[]]) => T
  hex: (digits: number) => string
}

export function random(...keys: readonly (number | string)[]): Random {
  let state = mixAll(keys)

  // mulberry32: 32 bits of state, enough for seed data.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
    hex: (digits) => {
      let text = ''
      while (text.length < digits)
        text += Math.floor(next() * 0x1000000)
          .toString(16)
          .padStart(6, '0')
      return text.slice(0, digits)
    },
  }
}

/** Eight digits that stand for the keys: for where one text is all that is drawn, and often. */
export function fingerprint(...keys: readonly (number | string)[]): string {
  return (mixAll(keys) >>> 0).toString(16).padStart(8, '0')
}

function mixAll(keys: readonly (number | string)[]): number {
  let state = 0x811c9dc5
  for (const key of keys) state = typeof key === 'number' ? mix(state, key) : mixText(state, key)
  return state
}

function mix(state: number, value: number): number {
  let h = state ^ Math.imul(value | 0, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

function mixText(state: number, text: string): number {
  let h = state
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return mix(h, text.length)
}
