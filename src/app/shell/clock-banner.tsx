import { notifyManager, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { clockState, subscribeClock } from '#/api/clock'
import { sessionKeys } from '#/features/session/session-keys'
import { useFormats, useMessages } from '#/i18n/i18n'
import styles from './banner.module.css'

const tolerableMs = 60_000

/** Ages go by the vendor's clock; it is said when that is not what this computer shows. */
export function ClockBanner() {
  const t = useMessages().faults
  const { duration } = useFormats()
  const { skewMs, approximate } = useSyncExternalStore(subscribeClock, clockState)
  const asked = useVendorAnswered()

  if (Math.abs(skewMs) > tolerableMs) {
    return (
      <p className={styles.banner} role="status">
        {t.clockOff(duration(skewMs))}
      </p>
    )
  }
  if (!approximate || !asked) return null
  return (
    <p className={`${styles.banner} ${styles.quiet}`} role="status">
      {t.clockApproximate}
    </p>
  )
}

/** Before the vendor has answered anything, there is nothing to miss in its answers. */
function useVendorAnswered(): boolean {
  const cache = useQueryClient().getQueryCache()
  return useSyncExternalStore(
    (listener) => cache.subscribe(notifyManager.batchCalls(listener)),
    () =>
      cache
        .getAll()
        .some(
          ({ queryKey, state }) => queryKey[0] !== sessionKeys.all[0] && state.dataUpdatedAt > 0,
        ),
  )
}
