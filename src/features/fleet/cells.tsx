import type { ReactNode } from 'react'
import { levelNeeded, levelWord } from '#/features/session/rules'
import type { AccessLevel } from '#/features/session/rules'
import { useMessages } from '#/i18n/i18n'
import { Failure } from '#/list/failure'
import { PageHeader } from '#/list/page-header'
import { SetNotice } from '#/list/set-notice'
import type { LookedThrough } from './rules'
import type { Fleet } from './use-fleet'

/** How it stands with the devices of a scope, and with the customers that they are read of. */
export function FleetNotice({ fleet }: { fleet: Fleet }) {
  const t = useMessages()
  const { customers, devices, every, cost } = fleet
  const levelFor = (level: AccessLevel) => t.faults.accessNeeded(levelWord(level, t.session.levels))

  if (every && customers.status === 'failed' && customers.error !== null) {
    return (
      <Failure
        error={customers.error}
        subject={t.shell.scope.subject}
        needs={levelFor(levelNeeded.customers)}
        onRetry={customers.read}
      />
    )
  }
  return (
    <>
      {every && customers.set === undefined && (
        <p role="status">{t.devices.fleet.customersFirst}</p>
      )}
      {cost !== undefined && (
        <SetNotice
          state={devices}
          subject={t.devices.subject}
          things={t.devices.things}
          needs={levelFor(levelNeeded.devices)}
          cost={every ? cost : { rows: 0, requests: 1 }}
        />
      )}
    </>
  )
}

type FleetHeaderProps = { title: string; fleet: Fleet; children?: ReactNode }

/** How old the devices are that a page is made of, and what can be done with it. */
export function FleetHeader({ title, fleet: { devices }, children }: FleetHeaderProps) {
  const query = {
    dataUpdatedAt: devices.facts?.readAt ?? 0,
    isFetching: devices.status === 'reading',
    refetch: devices.read,
  }
  return (
    <PageHeader title={title} query={query}>
      {children}
    </PageHeader>
  )
}

type NotAmongProps = {
  looked: LookedThrough
  words: {
    notAmong: (devices: number, customers: number) => string
    butUnread: (customers: number) => string
    butPartly: string
  }
}

/** What was looked through for an id that was not found, and what of it could not be. */
export function NotAmong({ looked, words }: NotAmongProps) {
  const { devices, customers, unread, partly } = looked
  return (
    <>
      {words.notAmong(devices, customers)}
      {unread > 0 && ` ${words.butUnread(unread)}`}
      {partly && ` ${words.butPartly}`}
    </>
  )
}
