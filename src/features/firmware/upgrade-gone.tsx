import { useFormats, useMessages } from '#/i18n/i18n'
import { EmptyNotice } from '#/ui/empty-notice'
import { nameOf } from './upgrade-cells'
import type { Cancelled } from './upgrade-queries'

/** The service has no state for what was cancelled: what is known of it is what was done here. */
export function UpgradeGone({ cancelled }: { cancelled: Cancelled | undefined }) {
  const t = useMessages()
  const { gone } = t.of('upgrades')
  const { time } = useFormats()

  if (cancelled === undefined) return <EmptyNotice title={gone.unknown} text={gone.unknownHint} />
  const { at, upgrade } = cancelled
  return (
    <EmptyNotice
      title={gone.cancelled(time(at))}
      text={gone.cancelledHint(upgrade.devices.length, nameOf(upgrade, t))}
    />
  )
}
