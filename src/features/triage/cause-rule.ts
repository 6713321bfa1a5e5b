/**
 * What silent devices have in common more often than the others do: docs/decisions/039-common-cause.md.
 * The numbers are ours.
 */
export const causeRule = {
  /** Fewer than this say nothing: among the others, and of the silent ones. */
  fewestOthers: 10,
  fewestSilent: 5,
  /** A property at fewer customers cannot be told from the customers themselves. */
  fewestCustomers: 6,
  /** No customer weighs more than so many devices: one site that is dark is one site. */
  heaviest: 10,
  /** Less than this above the rest, at the least, is nothing to act on. */
  leastDifference: 0.01,
  /** How often anything at all may be said to stand out where nothing does. */
  risk: 0.05,
} as const
