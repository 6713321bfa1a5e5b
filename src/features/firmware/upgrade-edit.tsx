import { Button } from '@mantine/core'
import { Suspense, useId, useState } from 'react'
import type { Upgrade } from '#/api/thingspace/upgrade-schemas'
import { useMessages } from '#/i18n/i18n'
import { ErrorBoundary } from '#/ui/error-boundary'
import { lazyCode } from '#/ui/lazy-code'
import { PartFailure } from '#/ui/part-failure'
import type { Permission } from './upgrade-rules'
import styles from './upgrade.module.css'

const addDevices = lazyCode(async () => (await import('./upgrade-add')).AddDevices, ['upgrades'])
const removeDevices = lazyCode(
  async () => (await import('./upgrade-remove')).RemoveDevices,
  ['upgrades'],
)

function prepare(): void {
  for (const { preload } of [addDevices, removeDevices]) void preload().catch(() => {})
}

type EditDevicesProps = {
  upgrade: Upgrade
  account: string
  can: Permission
  /** Those selected in the table. */
  chosen: readonly string[]
  onRemoved: () => void
}

/** Adds devices and takes them out, as long as that is possible; else the buttons say why not. */
export function EditDevices({ upgrade, account, can, chosen, onRemoved }: EditDevicesProps) {
  const t = useMessages().of('upgrades').change
  const [open, setOpen] = useState<'add' | 'remove' | null>(null)
  const whyNot = useId()
  const close = () => setOpen(null)
  const remark = can.ok ? chosen.length === 0 && t.removeNone : t.obstacles[can.reason]

  return (
    <>
      {remark && (
        <span id={whyNot} className={styles.muted}>
          {remark}
        </span>
      )}
      <Button
        size="compact-sm"
        variant="default"
        disabled={!can.ok}
        aria-describedby={can.ok ? undefined : whyNot}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => setOpen('add')}
      >
        {t.add}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={!can.ok || chosen.length === 0}
        aria-describedby={remark ? whyNot : undefined}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => setOpen('remove')}
      >
        {t.remove(chosen.length)}
      </Button>
      <ErrorBoundary fallback={PartFailure}>
        <Suspense>
          {open === 'add' && (
            <addDevices.Component upgrade={upgrade} account={account} onClose={close} />
          )}
          {open === 'remove' && (
            <removeDevices.Component
              upgrade={upgrade}
              account={account}
              imeis={chosen}
              onDone={() => {
                onRemoved()
                close()
              }}
              onClose={close}
            />
          )}
        </Suspense>
      </ErrorBoundary>
    </>
  )
}
