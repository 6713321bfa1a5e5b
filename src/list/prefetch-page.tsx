import { useEffect, useEffectEvent } from 'react'

const settleMs = 200

/**
 * Once the page on the screen has stood for a moment, the one a reader is likely to turn to is
 * fetched. Keyed by that page's address, it does so once per page, and never for a refresh.
 */
export function PrefetchPage({ prefetch }: { prefetch: () => void }) {
  const fetchNow = useEffectEvent(prefetch)

  useEffect(() => {
    if (savesData()) return
    const timer = window.setTimeout(() => fetchNow(), settleMs)
    return () => window.clearTimeout(timer)
  }, [])

  return null
}

function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return (
    typeof connection === 'object' &&
    connection !== null &&
    Reflect.get(connection, 'saveData') === true
  )
}
