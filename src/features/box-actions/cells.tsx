import type { Customer, Device } from '#/api/telecomx/schemas'
import type { Heartbeat } from '#/features/devices/rules'
import { lazyCode } from '#/ui/lazy-code'
import { Part } from '#/ui/part'

export type ChosenBox = {
  device: Device
  customerId: string
  /** Absent: nobody has looked. */
  heartbeat?: Heartbeat | undefined
}

export type BoxActionsProps = {
  boxes: readonly ChosenBox[]
  /** Of the page, as its address has it. */
  scope: string
  /** Customers that a list has brought: whom to call about theirs need not be asked. */
  known?: ReadonlyMap<string, Customer> | undefined
  onSetAside?: (() => void) | undefined
}

/** Nothing of it is asked for before there are boxes to act on. */
const actions = lazyCode(async () => (await import('./box-actions')).BoxActions, ['aside'])

/** What can be done with some boxes: hand them on, and set them aside. */
export function BoxActions(props: BoxActionsProps) {
  return (
    <Part>
      <actions.Component {...props} />
    </Part>
  )
}
