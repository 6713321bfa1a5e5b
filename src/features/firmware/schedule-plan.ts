import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Firmware, FotaDevice, Subscription } from '#/api/thingspace/schemas'
import type { Upgrade } from '#/api/thingspace/upgrade-schemas'
import { useMessages } from '#/i18n/i18n'
import { useCompleteSet } from '#/list/use-complete-set'
import { accountSubscription, fotaDeviceSet } from './queries'
import { openUpgrades } from './schedule-queries'
import { busyDevices, judgeDevices, needsLicences } from './schedule-rules'
import type { Judged } from './schedule-rules'
import type { StepFailure } from './schedule-step-frame'

export type SchedulePlan = ReturnType<typeof useSchedulePlan>

const none: readonly FotaDevice[] = []

/** What an upgrade to an image is judged by: the account's devices, its open upgrades, its licences. */
export function useSchedulePlan(account: string, image: Firmware | undefined) {
  const t = useMessages().of('schedule').subjects
  const set = useCompleteSet({
    ...fotaDeviceSet(account),
    start: image === undefined ? 'on demand' : 'by itself',
  })
  const open = useQuery({ ...openUpgrades(account), enabled: image !== undefined })
  const subscription = useQuery(accountSubscription(account))
  const devices = set.set?.parts[0]?.rows
  const billed = subscription.data
  // 200,000 devices take more than a keystroke has, and every box that is ticked draws this anew.
  const judged = useMemo(
    () => judgedBy(image, devices, open.data, billed),
    [image, devices, open.data, billed],
  )

  return {
    set,
    subscription,
    /** Undefined until it is known how the account is billed. */
    licences: billed && needsLicences(billed),
    devices: devices ?? none,
    /** Undefined until everything that counts is here. */
    judged,
    error: failureOf(t.open, open) ?? failureOf(t.subscription, subscription),
  }
}

function judgedBy(
  image: Firmware | undefined,
  devices: readonly FotaDevice[] | undefined,
  open: readonly Upgrade[] | undefined,
  billed: Subscription | undefined,
): Judged | undefined {
  if (!image || !devices || !open || !billed) return undefined
  const busy = busyDevices(open)
  return judgeDevices(devices, { image, busy, needsLicences: needsLicences(billed) })
}

type Asked = { data: unknown; error: Error | null; refetch: () => unknown }

function failureOf(subject: string, { data, error, refetch }: Asked): StepFailure | undefined {
  if (data !== undefined || error === null) return undefined
  return { subject, error, onRetry: () => void refetch() }
}
