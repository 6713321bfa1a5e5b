import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Upgrade } from '#/api/thingspace/upgrade-schemas'
import { useMessages } from '#/i18n/i18n'
import { readImeis } from '#/lib/imei'
import type { RefusedImei } from '#/lib/imei'
import { Dialog } from '#/ui/dialog'
import { ChangeRefused, ChangeSaid } from './upgrade-change-outcome'
import { changingUpgrade, isChanging } from './upgrade-queries'
import styles from './upgrade.module.css'

type AddDevicesProps = { upgrade: Upgrade; account: string; onClose: () => void }

/** IMEIs from a mail or a sheet, sorted before anything is sent. */
export function AddDevices({ upgrade, account, onClose }: AddDevicesProps) {
  const t = useMessages().of('upgrades').change
  const [text, setText] = useState('')
  const client = useQueryClient()
  const adding = useMutation(changingUpgrade({ account, id: upgrade.id }))
  const { taken, refused } = readImeis(text)
  const inside = new Set(upgrade.devices.map(({ imei }) => imei))
  const imeis = taken.filter((imei) => !inside.has(imei))

  if (adding.data) {
    return (
      <Dialog title={t.addTitle} onClose={onClose}>
        <div className={styles.form}>
          <ChangeSaid type="append" asked={adding.variables.imeis} outcome={adding.data} />
          <div className={styles.actions}>
            <Button variant="default" data-autofocus onClick={onClose}>
              {t.close}
            </Button>
          </div>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={t.addTitle} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (imeis.length === 0 || isChanging(client, account, upgrade.id)) return
          adding.mutate({ type: 'append', imeis })
        }}
      >
        <PasteField value={text} onPaste={setText} isLocked={adding.isPending} />
        {text.trim() !== '' && (
          <Sorted take={imeis.length} present={taken.length - imeis.length} refused={refused} />
        )}
        {adding.error && <ChangeRefused error={adding.error} />}
        <div className={styles.actions}>
          <Button type="submit" disabled={imeis.length === 0} loading={adding.isPending}>
            {t.addNow(imeis.length)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t.keep}
          </Button>
          {imeis.length === 0 && <span className={styles.muted}>{t.addNone}</span>}
        </div>
      </form>
    </Dialog>
  )
}

type PasteFieldProps = { value: string; onPaste: (text: string) => void; isLocked: boolean }

function PasteField({ value, onPaste, isLocked }: PasteFieldProps) {
  const t = useMessages().of('upgrades').change
  const hint = useId()
  return (
    <>
      <label>
        {t.paste}
        <textarea
          value={value}
          readOnly={isLocked}
          spellCheck={false}
          autoComplete="off"
          data-autofocus
          aria-describedby={hint}
          onChange={(event) => onPaste(event.currentTarget.value)}
        />
      </label>
      <span id={hint} className={styles.note}>
        {t.pasteHint}
      </span>
    </>
  )
}

type SortedProps = { take: number; present: number; refused: readonly RefusedImei[] }

const shownRefused = 100

/** What will be sent, what need not be, and what cannot be, each with its reason. */
function Sorted({ take, present, refused }: SortedProps) {
  const t = useMessages().of('upgrades').change
  const rest = refused.length - shownRefused
  return (
    <div role="status">
      <p>{t.taken(take)}</p>
      {present > 0 && <p>{t.present(present)}</p>}
      {refused.length > 0 && (
        <>
          <p>{t.refused(refused.length)}</p>
          <ul className={styles.refused}>
            {refused.slice(0, shownRefused).map(({ text, reason }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- texts may repeat, and are listed in their order
              <li key={index}>
                <bdi dir="auto" className={styles.mono}>
                  {text}
                </bdi>{' '}
                {t.refusedBecause[reason]}
              </li>
            ))}
            {rest > 0 && <li>{t.more(rest)}</li>}
          </ul>
        </>
      )}
    </div>
  )
}
