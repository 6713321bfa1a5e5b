import { ActionIcon } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useFormats, useMessages } from '#/i18n/i18n'
import { useNow } from '#/ui/use-now'
import styles from './notices.module.css'

type RefreshStampProps = {
  query: Pick<UseQueryResult, 'dataUpdatedAt' | 'isFetching' | 'refetch'>
  onRefreshed?: (() => void) | undefined
}

/** How old the rows on the screen are, and the button that asks for new ones. */
export function RefreshStamp({ query, onRefreshed }: RefreshStampProps) {
  const t = useMessages().list
  const formats = useFormats()
  const now = useNow(5_000)
  const { dataUpdatedAt, isFetching } = query

  return (
    <span className={styles.stamp}>
      {dataUpdatedAt > 0 && (
        <span>{t.updated(formats.relative(dataUpdatedAt, Math.max(now, dataUpdatedAt)))}</span>
      )}
      <ActionIcon
        variant="default"
        aria-label={isFetching ? t.refreshing : t.refresh}
        title={t.refresh}
        // A second click waits for the answer to the first.
        onClick={() => void query.refetch({ cancelRefetch: false }).then(onRefreshed)}
      >
        <IconRefresh size={16} aria-hidden />
      </ActionIcon>
    </span>
  )
}
