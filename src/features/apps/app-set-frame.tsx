import type { ReactNode } from 'react'
import { FleetNotice } from '#/features/fleet/cells'
import type { Fleet } from '#/features/fleet/use-fleet'
import { RefusedList } from '#/features/session/cells'
import { useMessages } from '#/i18n/i18n'
import { everyCustomer } from '#/lib/device-list-address'
import { isRefusal } from '#/list/failure-words'
import { EmptyNotice } from '#/ui/empty-notice'
import { SkeletonRows } from '#/ui/skeleton-rows'
import styles from './apps.module.css'

type AppSetFrameProps = {
  fleet: Fleet
  /** What the list is made of, and by whose word. */
  note: string
  /** What is listed, as the faults name it. */
  things: string
  /** Reports of applications that could not be read; undefined until they are counted. */
  unread: number | undefined
  /** Rows that match; undefined until they are counted. */
  count: number | undefined
  /** Undefined when no filter is set. */
  onClearFilters: (() => void) | undefined
  children: ReactNode
}

/** The states of what is counted over every device of a scope, above the rows or in their place. */
export function AppSetFrame(props: AppSetFrameProps) {
  const { fleet, note, things, unread, count, onClearFilters, children } = props
  const t = useMessages()

  return (
    <>
      <p className={styles.note}>{note}</p>
      <FleetNotice fleet={fleet} />
      {unread !== undefined && unread > 0 && <p role="status">{t.of('apps').unread(unread)}</p>}
      {count === undefined && fleet.devices.set !== undefined && (
        <SkeletonRows label={t.of('apps').counting} slowLabel={t.list.stillLoading} />
      )}
      {count === 0 && (
        <EmptyNotice
          title={onClearFilters ? t.faults.noMatch(things) : t.list.none(things)}
          action={onClearFilters && { label: t.list.clearFilters, onClick: onClearFilters }}
        />
      )}
      {count !== undefined && count > 0 && children}
    </>
  )
}

type Refusal = { error: Error; read: () => void }

/** The vendor's refusal of the devices, or of the customers whose they are. */
export function refusalOf({ customers, devices }: Fleet): Refusal | undefined {
  for (const { set, error, read } of [customers, devices]) {
    if (set === undefined && error !== null && isRefusal(error)) return { error, read }
  }
  return undefined
}

type RefusedAppsProps = { title: string; customer: string; refusal: Refusal }

export function RefusedApps({ title, customer, refusal: { error, read } }: RefusedAppsProps) {
  const { subject } = useMessages().devices
  return (
    <RefusedList
      what="devices"
      words={{ title, subject }}
      customerId={customer === everyCustomer ? '' : customer}
      query={{ error, dataUpdatedAt: 0, isFetching: false, refetch: read }}
    />
  )
}
