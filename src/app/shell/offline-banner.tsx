import { onlineManager, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useFormats, useMessages } from '#/i18n/i18n'
import { sessionKeys } from '#/features/session/session-keys'
import styles from './banner.module.css'

/** This computer has no network; what is on the screen is as old as its oldest part. */
export function OfflineBanner() {
  const t = useMessages().faults
  const { time } = useFormats()
  const client = useQueryClient()
  const online = useSyncExternalStore(subscribeOnline, isOnline)
  if (online) return null

  const shown = client
    .getQueryCache()
    .findAll({ type: 'active', predicate: ({ queryKey }) => queryKey[0] !== sessionKeys.all[0] })
    .map(({ state }) => state.dataUpdatedAt)
    .filter((at) => at > 0)

  return (
    <p className={styles.banner} role="status">
      {shown.length === 0 ? t.offlineNoData : t.offline(time(Math.min(...shown)))}
    </p>
  )
}

const subscribeOnline = (listener: () => void) => onlineManager.subscribe(listener)
const isOnline = () => onlineManager.isOnline()
