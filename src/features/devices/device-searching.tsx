import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useMessages } from '#/i18n/i18n'
import { EmptyNotice } from '#/ui/empty-notice'
import { paths } from '#/url/paths'
import styles from './device-page.module.css'

type DeviceSearchingProps = { read: number; total: number; onStop: () => void }

export function DeviceSearching({ read, total, onStop }: DeviceSearchingProps) {
  const t = useMessages().devices.page
  return (
    <div className={styles.panel}>
      <p className={styles.text} role="status">
        {t.searching(read, total)}
      </p>
      <progress
        className={styles.progress}
        value={read}
        max={total}
        aria-label={t.searching(read, total)}
      />
      <Button size="compact-sm" variant="default" onClick={onStop}>
        {t.stop}
      </Button>
    </div>
  )
}

export function DeviceSearchStopped({ onRetry }: { onRetry: () => void }) {
  const t = useMessages().devices.page
  return <EmptyNotice title={t.stopped} action={{ label: t.searchAgain, onClick: onRetry }} />
}

type DeviceMissingProps = {
  customerId: string
  read: number
  /** Rows that could not be read: it may be one of them. */
  unread: number
  onRetry: () => void
}

export function DeviceMissing({ customerId, read, unread, onRetry }: DeviceMissingProps) {
  const t = useMessages().devices.page
  return (
    <>
      <EmptyNotice
        title={unread === 0 ? t.notFound(read) : t.notFoundUnread(read, unread)}
        text={t.notFoundHint}
        action={{ label: t.searchAgain, onClick: onRetry }}
      />
      <p className={styles.text}>
        <Link to={paths.devices(customerId)}>{t.toList}</Link>
      </p>
    </>
  )
}
