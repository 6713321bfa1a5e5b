import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { firstCursor } from '#/api/cursor-paging'
import type { FotaDevice } from '#/api/thingspace/schemas'
import {
  firmwareImages,
  firmwareRefresh,
  fotaDevicePage,
  fotaDeviceSet,
} from '#/features/firmware/queries'
import { versionGroups } from '#/features/firmware/rules'
import { fotaDeviceFields } from '#/features/firmware/search'
import { useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { readFields, writeFields } from '#/lib/search-fields'
import { Failure } from '#/list/failure'
import { nextTryAt } from '#/list/refresh'
import { RefreshStamp } from '#/list/refresh-stamp'
import { SetNotice } from '#/list/set-notice'
import { StaleNotice } from '#/list/stale-notice'
import { useCompleteSet } from '#/list/use-complete-set'
import { Panel } from '#/ui/panel'
import { SkeletonRows } from '#/ui/skeleton-rows'
import { paths } from '#/url/paths'
import { Bars } from './bars'
import styles from './overview.module.css'
import { TableBehind } from './table-behind'

/** In the chart; the table has them all. */
const shown = 8

/** What the devices of one account report as their firmware: the other vendor's devices, by its word. */
export function FirmwarePanel({ account }: { account: string }) {
  const t = useMessages()
  const words = t.of('overview').firmware
  const first = useQuery(fotaDevicePage({ account, cursor: firstCursor }))
  const isAll = first.data?.next === null && !first.data.isStuck
  const state = useCompleteSet({ ...fotaDeviceSet(account), start: 'on demand' })
  const rows = isAll ? first.data?.rows : state.set?.parts[0]?.rows

  return (
    <Panel heading={words.title(account)}>
      {first.data === undefined && first.error === null && (
        <SkeletonRows label={t.list.loading} slowLabel={t.list.stillLoading} rows={4} />
      )}
      {first.data === undefined && first.error !== null && (
        <Failure
          error={first.error}
          subject={words.subject}
          nextTry={nextTryAt(firmwareRefresh.devices, first)}
          onRetry={() => void first.refetch()}
        />
      )}
      {isAll && (
        <>
          <RefreshStamp query={first} />
          {first.error !== null && (
            <StaleNotice query={first} every={firmwareRefresh.devices} subject={words.subject} />
          )}
        </>
      )}
      {first.data !== undefined && !isAll && (
        <SetNotice state={state} subject={words.subject} things={words.things} />
      )}
      {rows && <Versions account={account} rows={rows} />}
      <Images account={account} />
    </Panel>
  )
}

/** What could be installed: the service tells all of it at once. */
function Images({ account }: { account: string }) {
  const words = useMessages().of('overview').firmware
  const { data, error } = useQuery(firmwareImages(account))

  if (data === undefined) return error && <p className={styles.note}>{words.imagesUnread}</p>
  return (
    <p className={styles.more}>
      <Link to={paths.firmwareImages(account)}>{words.images(data.rows.length)}</Link>
    </p>
  )
}

type VersionsProps = { account: string; rows: readonly FotaDevice[] }

function Versions({ account, rows }: VersionsProps) {
  const messages = useMessages()
  const t = messages.of('overview').versions
  const words = messages.of('overview').firmware
  const groups = versionGroups(countsOf(rows)).map(({ version, devices }) => ({
    key: version ?? '',
    label: version ? displayText(version, 64) : words.none,
    devices,
    to: listOf(account, version),
  }))

  return (
    <>
      <p className={styles.note}>{words.note(rows.length)}</p>
      <Bars bars={groups.slice(0, shown)} longest={groups[0]?.devices ?? 1} />
      {groups.length > shown && <p className={styles.note}>{t.more(groups.length - shown)}</p>}
      <TableBehind
        label={words.title(account)}
        caption={words.caption}
        rows={groups.map(({ label, ...group }) => ({ ...group, version: label, of: rows.length }))}
      />
    </>
  )
}

function countsOf(rows: readonly FotaDevice[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>()
  for (const { firmware } of rows) counts.set(firmware, (counts.get(firmware) ?? 0) + 1)
  return counts
}

/** The account's devices with a version; undefined where no address can ask for it. */
function listOf(account: string, version: string | null): string | undefined {
  if (!version) return undefined
  const written = writeFields(fotaDeviceFields, { firmware: version })
  const read = readFields(fotaDeviceFields, written)
  return read.firmware === version ? `${paths.firmwareDevices(account)}?${written}` : undefined
}
