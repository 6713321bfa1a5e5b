import { Button } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import { useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import box from '#/ui/text-box.module.css'
import { sortPasted } from './schedule-rules'
import type { Judged, PastedDevices, RefusedLine } from './schedule-rules'
import styles from './schedule.module.css'

type SchedulePasteProps = { judged: Judged; onTake: (imeis: readonly string[]) => void }

const mostShown = 100

/** A list from a mail or a spreadsheet, sorted into what can be taken and what cannot, and why. */
export function SchedulePaste({ judged, onTake }: SchedulePasteProps) {
  const t = useMessages().of('schedule').paste
  const [sorted, setSorted] = useState<PastedDevices>()
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()

  function take() {
    const pasted = field.current?.value ?? ''
    const next = sortPasted(pasted, judged)
    setSorted(next)
    if (next.taken.length > 0) onTake(next.taken)
  }

  return (
    <details className={styles.paste}>
      <summary>{t.title}</summary>
      <div className={styles.pasting}>
        <label htmlFor={id}>{t.label}</label>
        <textarea
          ref={field}
          id={id}
          className={`${box.box} ${styles.text}`}
          rows={5}
          spellCheck={false}
        />
        <Button size="compact-sm" variant="default" onClick={take}>
          {t.take}
        </Button>
        {sorted && <p role="status">{t.result(sorted.taken.length, sorted.refused.length)}</p>}
        {sorted && sorted.refused.length > 0 && <Refused lines={sorted.refused} />}
      </div>
    </details>
  )
}

function Refused({ lines }: { lines: readonly RefusedLine[] }) {
  const { paste: t, obstacles, refusals } = useMessages().of('schedule')
  const words = { ...obstacles, ...refusals }
  return (
    <>
      <ul className={styles.refused} aria-label={t.refused}>
        {lines.slice(0, mostShown).map(({ text, reason, at }) => (
          <li key={at}>
            <bdi className={styles.mono}>{displayText(text, 64)}</bdi> {words[reason]}
          </li>
        ))}
      </ul>
      {lines.length > mostShown && <p>{t.more(lines.length - mostShown)}</p>}
    </>
  )
}
