import { ActionIcon } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useFormats, useMessages } from '#/i18n/i18n'
import { useNow } from '#/ui/use-now'
import styles from './notices.module.css'
import { isRefreshHeld, subscribeRefreshHold } from './refresh-hold'

/** What has an age and can be had anew: a query, or a complete set. */
export type Refreshable = {
  /** Epoch ms; 0: never. */
  dataUpdatedAt: number
  isFetching: boolean
  refetch: (options: { cancelRefetch: boolean }) => unknown
}

type RefreshStampProps = {
  query: Refreshable
  onRefreshed?: (() => void) | undefined
}

/** How old the rows on the screen are, and the button that asks for new ones. */
export function RefreshStamp({ query, onRefreshed }: RefreshStampProps) {
  const t = useMessages().list
  const formats = useFormats()
  const now = useNow(5_000)
  const { dataUpdatedAt, isFetching } = query
  const isHeld = useSyncExternalStore(subscribeRefreshHold, isRefreshHeld)
  const updated = t.updated(formats.relative(dataUpdatedAt, Math.max(now, dataUpdatedAt)))

  return (
    <span className={styles.stamp}>
      {dataUpdatedAt > 0 && <span>{isHeld ? `${updated}, ${t.paused}` : updated}</span>}
      <ActionIcon
        variant="default"
        aria-label={isFetching ? t.refreshing : t.refresh}
        title={t.refresh}
        // A second click waits for the answer to the first.
        onClick={() =>
          void Promise.resolve(query.refetch({ cancelRefetch: false })).then(onRefreshed)
        }
      >
        <IconRefresh size={16} aria-hidden />
      </ActionIcon>
    </span>
  )
}
