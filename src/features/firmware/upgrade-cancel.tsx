import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Upgrade } from '#/api/thingspace/upgrade-schemas'
import { useMessages } from '#/i18n/i18n'
import { Dialog } from '#/ui/dialog'
import { stateWord } from './upgrade-cells'
import { ChangeRefused } from './upgrade-change-outcome'
import { cancellingUpgrade, isChanging } from './upgrade-queries'
import type { CancelOutcome } from './upgrade-queries'
import type { Permission } from './upgrade-rules'
import styles from './upgrade.module.css'

type CancelUpgradeProps = { upgrade: Upgrade; account: string; can: Permission }

/** The last way out of an upgrade, and in words why it is closed. */
export function CancelUpgrade({ upgrade, account, can }: CancelUpgradeProps) {
  const t = useMessages().of('upgrades').change
  const [isAsking, setIsAsking] = useState(false)
  const whyNot = useId()
  const remark = can.ok ? can.hint && t.undocumented : t.obstacles[can.reason]

  return (
    <>
      <div className={styles.actions}>
        <Button
          size="xs"
          variant="default"
          disabled={!can.ok}
          aria-describedby={remark ? whyNot : undefined}
          onClick={() => setIsAsking(true)}
        >
          {t.cancel}
        </Button>
        {remark && (
          <span id={whyNot} className={styles.muted}>
            {remark}
          </span>
        )}
      </div>
      {isAsking && (
        <CancelDialog upgrade={upgrade} account={account} onClose={() => setIsAsking(false)} />
      )}
    </>
  )
}

type CancelDialogProps = { upgrade: Upgrade; account: string; onClose: () => void }

/** Once it is cancelled the page says so, and this is gone with the upgrade. */
function CancelDialog({ upgrade, account, onClose }: CancelDialogProps) {
  const t = useMessages().of('upgrades').change
  const client = useQueryClient()
  const { mutate, isPending, data, error } = useMutation(cancellingUpgrade(upgrade, account))

  return (
    <Dialog title={t.cancelTitle(upgrade.devices.length)} onClose={onClose}>
      <div className={styles.form}>
        {data ? <CancelSaid outcome={data} /> : <p>{t.cancelText}</p>}
        {error && <ChangeRefused error={error} />}
        <div className={styles.actions}>
          {!data && (
            <Button
              color="red"
              loading={isPending}
              onClick={() => !isChanging(client, account, upgrade.id) && mutate()}
            >
              {t.cancelNow}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {data ? t.close : t.keep}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function CancelSaid({ outcome }: { outcome: CancelOutcome }) {
  const messages = useMessages()
  const t = messages.of('upgrades').change
  if (outcome.kind === 'cancelled') return <p role="status">{t.goneNow}</p>
  if (outcome.kind === 'notCancelled') return <p role="status">{t.notCancelled}</p>
  const { standing } = outcome
  return (
    <div role="status">
      <p>{standing === null ? t.lostUnread : t.lost}</p>
      {standing?.kind === 'gone' && <p>{t.goneNow}</p>}
      {standing?.kind === 'stands' && <p>{t.stillThere(stateWord(standing.upgrade, messages))}</p>}
    </div>
  )
}
