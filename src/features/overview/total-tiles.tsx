import { heartbeatBadge } from '#/features/devices/cells'
import { useMessages } from '#/i18n/i18n'
import type { HeartbeatStatus } from '#/lib/device-list-address'
import { devicesWith } from './device-links'
import styles from './overview.module.css'
import type { Totals } from './rules'
import { Tile } from './tile'
import { totalStatuses } from './use-totals'

type TotalTilesProps = {
  customer: string
  totals: Totals
  failed?: ReadonlySet<HeartbeatStatus | 'any'>
  /** Sets that nobody counts in this scope. */
  uncounted?: HeartbeatStatus
}

/** Every device and the four heartbeat sets, each the way to exactly its rows. */
export function TotalTiles({ customer, totals, failed, uncounted }: TotalTilesProps) {
  const messages = useMessages()
  const t = messages.devices
  const badge = (status: HeartbeatStatus) =>
    heartbeatBadge({ source: 'server', status, via: 'filter', clockError: false }, messages)

  return (
    <nav className={styles.tiles} aria-label={t.tiles}>
      {totalStatuses.map((status) => (
        <Tile
          key={status ?? 'any'}
          word={status === undefined ? messages.of('overview').allDevices : badge(status)}
          figure={totals[status ?? 'any']}
          failed={failed?.has(status ?? 'any') === true}
          instead={status === uncounted && status ? t.fleet.notCounted : undefined}
          to={
            status === uncounted && status
              ? undefined
              : devicesWith({ customer, heartbeatStatus: status })
          }
        />
      ))}
    </nav>
  )
}
