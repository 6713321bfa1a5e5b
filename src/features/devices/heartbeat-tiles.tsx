import { useQueries } from '@tanstack/react-query'
import { Link } from 'react-router'
import { deviceListParams, heartbeatStatuses } from '#/lib/device-list-address'
import type { DeviceSearch, HeartbeatStatus } from '#/lib/device-list-address'
import { useFormats, useMessages } from '#/i18n/i18n'
import { useAfterFirstPaint } from '#/ui/use-after-first-paint'
import type { ListSearch } from '#/url/use-list-search'
import type { Census } from './census'
import { deviceTotal } from './queries'
import styles from './heartbeat-tiles.module.css'

type Tile = HeartbeatStatus | undefined

const tiles: Tile[] = [undefined, ...heartbeatStatuses.toReversed()]

type HeartbeatTilesProps = {
  search: ListSearch<DeviceSearch>
  /** The total of the list on the screen: its own tile shows no other, so the two agree. */
  listed: number | undefined
  /** No such total is to come: the list could not be read. */
  unlisted: boolean
  census: Census | undefined
}

/** The four totals under the list's other filters, each the link to exactly those rows. */
export function HeartbeatTiles({ search, listed, unlisted, census }: HeartbeatTilesProps) {
  const t = useMessages().devices
  const {
    offset: _offset,
    limit: _limit,
    heartbeatStatus,
    ...filters
  } = deviceListParams(search.values)
  const painted = useAfterFirstPaint()
  const totals = useQueries({
    queries: tiles.map((status) => ({
      ...deviceTotal(filters, status),
      enabled: painted && status !== heartbeatStatus,
    })),
  })
  const unnamed = census?.unnamed ?? 0
  const filtered =
    filters.filter !== undefined || filters.type !== undefined || filters.group !== undefined

  return (
    <nav className={styles.tiles} aria-label={t.tiles}>
      {tiles.map((status, index) => (
        <TotalTile
          key={status ?? 'any'}
          status={status}
          total={(status === heartbeatStatus ? listed : undefined) ?? totals[index]?.data}
          failed={status === heartbeatStatus ? unlisted : totals[index]?.isError === true}
          current={status === heartbeatStatus}
          to={search.to({ heartbeatStatus: status })}
        />
      ))}
      <p className={styles.note}>
        {t.tilesNote}
        {unnamed > 0 && !filtered && ` ${t.unclassified(unnamed)}`}
      </p>
    </nav>
  )
}

type TotalTileProps = {
  status: Tile
  total: number | undefined
  failed: boolean
  /** Why there is no figure, where none is to come. */
  uncounted?: string | undefined
  current: boolean
  to: string
}

export function TotalTile({ status, total, failed, uncounted, current, to }: TotalTileProps) {
  const t = useMessages().devices
  const { number } = useFormats()
  const figure = total === undefined ? (uncounted ?? '…') : number(total)
  // A refresh that failed leaves the figure from before, marked: an old one beats none.
  const unread = failed && total === undefined
  return (
    <Link
      className={styles.tile}
      to={to}
      aria-current={current ? 'true' : undefined}
      data-status={status}
    >
      <span className={styles.word}>{status === undefined ? t.all : t.heartbeat[status]}</span>
      <span
        className={styles.figure}
        data-missing={unread || (total === undefined && uncounted !== undefined) || undefined}
        data-old={(failed && !unread) || undefined}
        title={failed && !unread ? t.tileOld : undefined}
      >
        {unread ? t.tileUnread : figure}
      </span>
    </Link>
  )
}
