import { useCallback, useState, useSyncExternalStore } from 'react'

type Making<Made> = {
  outcome: { made: Made } | { error: unknown } | undefined
  ended: Promise<void>
}

/**
 * What takes too long to make while a page is drawn: made of each source once, for all that ask. The
 * hook answers undefined until it is there, and without a source.
 */
export function madeInSlices<Source extends object, Made>(
  make: (source: Source) => Promise<Made>,
): (source: Source | undefined) => Made | undefined {
  const makings = new WeakMap<Source, Making<Made>>()

  function makingOf(source: Source): Making<Made> {
    const known = makings.get(source)
    if (known) return known
    const making: Making<Made> = { outcome: undefined, ended: Promise.resolve() }
    making.ended = make(source).then(
      (made) => {
        making.outcome = { made }
      },
      (error: unknown) => {
        making.outcome = { error }
      },
    )
    makings.set(source, making)
    return making
  }

  return function useMade(source) {
    const making = source && makingOf(source)
    const subscribe = useCallback(
      (listener: () => void) => {
        let wanted = true
        void making?.ended.then(() => wanted && listener())
        return () => {
          wanted = false
        }
      },
      [making],
    )
    const outcome = useSyncExternalStore(subscribe, () => making?.outcome)
    if (outcome === undefined) return undefined
    if ('error' in outcome) throw outcome.error
    return outcome.made
  }
}

/** What was made last, also while it is made anew: for a page that would else be empty meanwhile. */
export function useLastMade<Made>(made: Made | undefined): Made | undefined {
  const [last, setLast] = useState(made)
  if (made !== undefined && made !== last) setLast(made)
  return made ?? last
}
