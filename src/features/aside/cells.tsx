import { Button } from '@mantine/core'
import { Suspense, useState } from 'react'
import type { AreaWords } from '#/i18n/areas'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { asideKey, withoutAside } from '#/lib/set-asides'
import type { Aside, AsideBox } from '#/lib/set-asides'
import { announce } from '#/ui/announcer'
import { changeAsides } from '#/ui/aside-store'
import { Dialog } from '#/ui/dialog'
import { ErrorBoundary } from '#/ui/error-boundary'
import { lazyCode } from '#/ui/lazy-code'
import { PartFailure } from '#/ui/part-failure'
import { useAsides } from '#/ui/use-asides'
import styles from './aside.module.css'

type SetAsideButtonProps = {
  /** One or several. */
  boxes: readonly AsideBox[]
  label?: string | undefined
  /** They have been set aside. */
  onSet?: (() => void) | undefined
}

/** It comes when it is asked for. */
const form = lazyCode(async () => (await import('./aside-form')).AsideForm, ['aside'])

/** Asks why and until when, and takes the boxes out of the way. */
export function SetAsideButton({ boxes, label, onSet }: SetAsideButtonProps) {
  const t = useMessages().of('aside')
  // As they were when it was opened: a refresh behind the dialog changes nothing in it.
  const [asked, setAsked] = useState<readonly AsideBox[]>()
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        disabled={boxes.length === 0}
        onClick={() => setAsked(boxes)}
      >
        {label ?? t.button}
      </Button>
      {asked && (
        <Dialog title={t.dialog.title(asked.length)} onClose={() => setAsked(undefined)}>
          <ErrorBoundary fallback={PartFailure}>
            <Suspense>
              <form.Component
                boxes={asked}
                onSet={() => {
                  setAsked(undefined)
                  onSet?.()
                }}
                onCancel={() => setAsked(undefined)}
              />
            </Suspense>
          </ErrorBoundary>
        </Dialog>
      )}
    </>
  )
}

type BringBackButtonProps = {
  boxes: readonly AsideBox[]
  /** In a row, where nothing else says which box. */
  label?: string
}

export function BringBackButton({ boxes, label }: BringBackButtonProps) {
  const t = useMessages().of('aside')
  function bringBack(button: HTMLElement) {
    focusAround(button)
    changeAsides((kept) => withoutAside(kept, boxes))
    announce(t.isBack)
  }
  return (
    <Button
      size={label === undefined ? 'compact-sm' : 'compact-xs'}
      variant="default"
      aria-label={label}
      onClick={({ currentTarget }) => bringBack(currentTarget)}
    >
      {t.bringBack}
    </Button>
  )
}

/** The button goes with what it brings back; whoever pressed a key goes on from around it. */
function focusAround(button: HTMLElement) {
  const around = button.closest<HTMLElement>('[role="region"], [tabindex="-1"]')
  const isLastRow = around?.querySelectorAll('tbody tr').length === 1
  const place = isLastRow ? around?.closest('main') : around
  place?.focus({ preventScroll: true })
}

/** How it stands with one box, and what can be done about it. */
export function AsideStanding({ box }: { box: AsideBox }) {
  const t = useMessages().of('aside')
  const { date } = useFormats()
  const aside = useAsides().byBox.get(asideKey(box))
  return (
    <span className={styles.standing} tabIndex={-1}>
      {aside && <span>{t.until(reasonText(aside, t), date(aside.until))}</span>}
      <SetAsideButton boxes={[box]} label={aside && t.change} />
      {aside && <BringBackButton boxes={[box]} />}
    </span>
  )
}

export function reasonText({ reason, words }: Aside, t: AreaWords['aside']): string {
  return reason === 'other' ? displayText(words, 80) : t.reasons[reason]
}
