import { Button } from '@mantine/core'
import type { Firmware } from '#/api/thingspace/schemas'
import { useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import notice from '#/ui/notice.module.css'
import type { Draft } from './schedule-draft'
import type { KeptDraft } from './schedule-kept'
import styles from './schedule.module.css'

type ScheduleBeginningProps = {
  kept: KeptDraft
  /** What the link asks for. */
  begun: Draft
  /** Of the draft that is there. */
  image: Firmware | undefined
}

/** A link asks for something new while something is half done: nothing is thrown away unasked. */
export function ScheduleBeginning({ kept, begun, image }: ScheduleBeginningProps) {
  const t = useMessages().of('schedule').beginning
  const name = displayText(image?.name ?? '–', 80)
  // What may have been sent is not to be forgotten before it has been looked for.
  const isOut = kept.draft.sentAt !== null

  return (
    <div className={notice.notice}>
      <p className={notice.title}>{t.title}</p>
      <p className={notice.text}>{t.text(name, kept.draft.imeis.length)}</p>
      <div className={styles.way}>
        <Button size="sm" onClick={() => kept.change({ origin: begun.origin })}>
          {t.goOn}
        </Button>
        {!isOut && (
          <Button size="sm" variant="default" onClick={() => kept.change(begun)}>
            {t.anew}
          </Button>
        )}
      </div>
    </div>
  )
}
