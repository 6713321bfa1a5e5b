import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useFormats, useMessages } from '#/i18n/i18n'
import notices from '#/list/notices.module.css'
import { announce } from '#/ui/announcer'
import type { Look } from './last-look'
import styles from './triage.module.css'
import type { useSince } from './use-since'

type Found = ReturnType<typeof useSince>
type LookProps = { found: Found }
type LookActionsProps = LookProps & {
  /** Changes that wait to be shown. */
  unseen: number
}

/** Looking is said, and never concluded: a comparison must not go away by itself. */
export function LookActions({ found, unseen }: LookActionsProps) {
  const t = useMessages().of('since')
  const { look, takeLook, takeBack } = found
  const [before, setBefore] = useState<{ look: Look | undefined; isKept: boolean }>()
  const takeButton = useRef<HTMLButtonElement>(null)

  function take() {
    if (!takeLook) return
    setBefore({ look, isKept: takeLook() })
    announce(t.taken)
  }

  return (
    <>
      {before && !before.isKept && <span className={styles.note}>{t.tooLarge}</span>}
      {before && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            // This button goes; whoever pressed a key goes on beside it.
            takeButton.current?.focus()
            takeBack(before.look)
            setBefore(undefined)
          }}
        >
          {t.takeBack}
        </Button>
      )}
      {unseen > 0 && <span className={styles.note}>{t.showFirst}</span>}
      <Button ref={takeButton} size="compact-sm" disabled={!takeLook || unseen > 0} onClick={take}>
        {look ? t.take : t.takeFirst}
      </Button>
    </>
  )
}

/** Since when, and what the comparison does not hold. */
export function LookNote({ found: { look, since, withoutWords, wordsError } }: LookProps) {
  const t = useMessages().of('since')
  const { dateTime } = useFormats()
  const missing = [
    ...(since && since.unread > 0 ? [t.unread(since.unread)] : []),
    ...(since && since.unsure > 0 ? [t.unsure(since.unsure)] : []),
    ...(withoutWords > 0 ? [t.withoutWords(withoutWords)] : []),
    ...(wordsError ? [t.noWords] : []),
  ]
  return (
    <>
      <p className={styles.note}>
        {look && `${t.lookedAt(dateTime(look.at))} `}
        {t.keptHere}
      </p>
      {missing.length > 0 && (
        <p className={notices.notice} data-tone="warning" role="status">
          {missing.join(' ')}
        </p>
      )}
    </>
  )
}
