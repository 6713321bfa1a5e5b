import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Upgrade } from '#/api/thingspace/upgrade-schemas'
import { useMessages } from '#/i18n/i18n'
import { Dialog } from '#/ui/dialog'
import { ChangeRefused, ChangeSaid } from './upgrade-change-outcome'
import { changingUpgrade, isChanging } from './upgrade-queries'
import styles from './upgrade.module.css'

type RemoveDevicesProps = {
  upgrade: Upgrade
  account: string
  imeis: readonly string[]
  onDone: () => void
  onClose: () => void
}

/** Asked before: how many of how many. What was selected is no longer once it was sent. */
export function RemoveDevices({ upgrade, account, imeis, onDone, onClose }: RemoveDevicesProps) {
  const t = useMessages().of('upgrades').change
  const client = useQueryClient()
  const removing = useMutation(changingUpgrade({ account, id: upgrade.id }))
  const { data, variables, isPending, error } = removing
  const asked = variables?.imeis ?? imeis
  const total = upgrade.devices.length
  const close = data ? onDone : onClose

  function takeOut() {
    if (!isChanging(client, account, upgrade.id)) removing.mutate({ type: 'remove', imeis })
  }

  return (
    <Dialog title={t.removeTitle(asked.length)} onClose={close}>
      <div className={styles.form}>
        {data ? (
          <ChangeSaid type="remove" asked={asked} outcome={data} />
        ) : (
          <p>{asked.length >= total ? t.removeAll : t.removeText(asked.length, total)}</p>
        )}
        {error && <ChangeRefused error={error} />}
        <div className={styles.actions}>
          {!data && (
            <Button color="red" loading={isPending} onClick={takeOut}>
              {t.removeNow(asked.length)}
            </Button>
          )}
          <Button variant="default" onClick={close}>
            {data ? t.close : t.keep}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
