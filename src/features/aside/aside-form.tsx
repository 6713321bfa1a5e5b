import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useFormats, useMessages } from '#/i18n/i18n'
import { asideBounds, asideReasons, withAside } from '#/lib/set-asides'
import type { AsideBox, AsideReason } from '#/lib/set-asides'
import { announce } from '#/ui/announcer'
import { changeAsides } from '#/ui/aside-store'
import { Choice } from '#/ui/choice'
import { tickedNow } from '#/ui/ticking'
import styles from './aside.module.css'
import { asideEnds, daysToName, endsAt, fitForAside, readTerms } from './rules'
import type { AsideEnd } from './rules'

type AsideFormProps = { boxes: readonly AsideBox[]; onSet: () => void; onCancel: () => void }

/** Why, and until when: there is always an end. */
export function AsideForm({ boxes, onSet, onCancel }: AsideFormProps) {
  const t = useMessages().of('aside')
  const { date: dateOf } = useFormats()
  const [reason, setReason] = useState<AsideReason>('technician')
  const [words, setWords] = useState('')
  const [end, setEnd] = useState<AsideEnd>('friday')
  const [date, setDate] = useState('')
  const [wrong, setWrong] = useState<'noWords' | 'noDate' | 'tooMany'>()
  const wrongId = useId()
  const now = tickedNow('server')
  const { fit, unfit } = fitForAside(boxes)
  const whatIsWrong = { 'aria-invalid': true, 'aria-describedby': wrongId }

  function save() {
    const read = readTerms({ reason, words, end, date }, now)
    if (!read.ok) return setWrong(read.wrong)
    const isKept = changeAsides((kept) => withAside(kept, fit, read.terms, now))
    if (!isKept) return setWrong('tooMany')
    announce(t.dialog.done(fit.length, dateOf(read.terms.until)))
    onSet()
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <label className={styles.field}>
        {t.dialog.reason}
        <Choice
          value={reason}
          options={asideReasons.map((value) => ({ value, label: t.reasons[value] }))}
          onChoose={setReason}
        />
      </label>
      {reason === 'other' && (
        <label className={styles.field}>
          {t.dialog.words}
          <input
            className={styles.input}
            value={words}
            maxLength={asideBounds.words}
            autoComplete="off"
            onChange={(event) => setWords(event.currentTarget.value)}
            {...(wrong === 'noWords' && whatIsWrong)}
          />
          <span className={styles.hint}>{t.dialog.wordsHint}</span>
        </label>
      )}
      <label className={styles.field}>
        {t.dialog.end}
        <Choice
          value={end}
          options={asideEnds.map((value) => ({ value, label: endWord(value) }))}
          onChoose={setEnd}
        />
      </label>
      {end === 'date' && (
        <label className={styles.field}>
          {t.dialog.date}
          <input
            className={styles.input}
            type="date"
            value={date}
            {...daysToName(now)}
            onChange={(event) => setDate(event.currentTarget.value)}
            {...(wrong === 'noDate' && whatIsWrong)}
          />
        </label>
      )}
      <p id={wrongId} className={styles.wrong} role="status">
        {wrong && (wrong === 'tooMany' ? t.dialog.tooMany(asideBounds.boxes) : t.dialog[wrong])}
      </p>
      {unfit > 0 && <p className={styles.hint}>{t.dialog.unfit(unfit)}</p>}
      <p className={styles.hint}>{t.dialog.scope}</p>
      <div className={styles.actions}>
        <Button type="submit" disabled={fit.length === 0}>
          {t.dialog.set}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t.dialog.cancel}
        </Button>
      </div>
    </form>
  )

  function endWord(value: AsideEnd): string {
    if (value === 'today' || value === 'date') return t.ends[value]
    return t.ends[value](dateOf(endsAt(value, now)))
  }
}
