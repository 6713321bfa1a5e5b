import { useEffect, useEffectEvent, useState } from 'react'

/**
 * Acts when typing pauses, with what was typed last. What is still waiting when the input leaves the
 * page is dropped: the one who typed has gone elsewhere.
 */
export function useTypingPause(pauseMs: number, onPause: (text: string) => void) {
  // An object, so that the same text typed anew waits anew.
  const [waiting, setWaiting] = useState<{ text: string }>()
  const act = useEffectEvent((text: string) => {
    setWaiting(undefined)
    onPause(text)
  })

  useEffect(() => {
    if (waiting === undefined) return undefined
    const timer = window.setTimeout(() => act(waiting.text), pauseMs)
    return () => window.clearTimeout(timer)
  }, [waiting, pauseMs])

  return {
    /** Typed, but not yet acted upon. */
    waiting: waiting?.text,
    wait: (text: string) => (pauseMs === 0 ? onPause(text) : setWaiting({ text })),
    drop: () => setWaiting(undefined),
  }
}
