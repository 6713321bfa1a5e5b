import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { requestsFor } from '#/api/paging'
import { deviceKeys } from '#/features/devices/queries'
import { readUnasked } from '#/features/fleet/use-fleet'
import { useMessages } from '#/i18n/i18n'
import { everyCustomer } from '#/lib/device-list-address'
import { SetNotice } from '#/list/set-notice'
import type { SetState } from '#/list/use-complete-set'
import { FleetPanels } from './fleet-panels'
import styles from './overview.module.css'

type FleetPartProps = {
  customer: string
  /** Of one customer's devices, where it is known. */
  total: number | undefined
  /** Nobody is going to tell the total. */
  totalFailed: boolean
}

/** What takes every device of the scope: it is read unasked while that is not much. */
export function FleetPart({ customer, total, totalFailed }: FleetPartProps) {
  const t = useMessages()
  const client = useQueryClient()
  const [asked, setAsked] = useState(false)
  const scope = { customer, group: '', showDevelopment: false }
  const isHere = client.getQueryData(deviceKeys.fleet(scope)) !== undefined
  const isSmall = total !== undefined && total <= readUnasked
  const isWanted = asked || isHere || isSmall || customer === everyCustomer

  if (!isWanted && total === undefined && !totalFailed) return null
  return (
    <section className={styles.section} aria-label={t.of('overview').counted}>
      <h2 className={styles.heading}>{t.of('overview').counted}</h2>
      {isWanted ? (
        <FleetPanels customer={customer} />
      ) : (
        <SetNotice
          state={unread(() => setAsked(true))}
          subject={t.devices.subject}
          things={t.devices.things}
          cost={total === undefined ? undefined : { rows: total, requests: requestsFor(total) }}
        />
      )}
    </section>
  )
}

/** A set that nobody has begun to read. */
function unread(read: () => void): SetState<unknown> {
  const nothing = () => {}
  return {
    status: 'unread',
    set: undefined,
    facts: undefined,
    progress: undefined,
    error: null,
    stoppedAt: undefined,
    read,
    cancel: nothing,
    retryFailed: nothing,
    reread: nothing,
  }
}
