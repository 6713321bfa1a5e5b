import { useState } from 'react'
import type { SetProgress } from '#/api/complete-set'
import type { AreaWords } from '#/i18n/areas'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import heard from '#/ui/heard.module.css'
import { useNow } from '#/ui/use-now'
import styles from './notices.module.css'
import type { SetNoticeProps } from './set-notice'
import { expectedRows, firstNames, shareRead } from './set-words'

type SetReadingProps = Pick<SetNoticeProps, 'state' | 'things'>

/** How far it is: a bar and figures for the eye, a word now and then for whoever listens. */
export function SetReading({ state, things }: SetReadingProps) {
  const t = useMessages().of('sets')
  const { list } = useFormats()
  const { progress, cancel } = state
  const share = progress && shareRead(progress)
  const names = progress?.failed.map(({ name }) => displayText(name, 60)) ?? []

  return (
    <div className={styles.notice}>
      <progress className={styles.bar} aria-label={t.reading(things)} value={share} />
      {progress && saysSomething(progress) && (
        <p className={styles.figures}>
          {progress.resumesAt === null ? (
            soFarOf(progress, things, t)
          ) : (
            <Waiting
              until={progress.resumesAt}
              soFar={
                isOpen(progress)
                  ? t.progressOpen(progress.rows, things)
                  : t.soFar(progress.rows, expectedRows(progress), progress.parts)
              }
            />
          )}
        </p>
      )}
      <button type="button" className={styles.action} onClick={cancel}>
        {t.cancel}
      </button>
      {names.length > 0 && <p>{t.failed(names.length, firstNames(names, t, list))}</p>}
      <Heard things={things} share={share} progress={progress} />
    </div>
  )
}

/** Of one list whose end nobody has told it can only be said how far one is. */
function isOpen({ isOpenEnded = false, parts }: SetProgress): boolean {
  return isOpenEnded && parts.of === 1
}

function soFarOf(progress: SetProgress, things: string, t: AreaWords['sets']): string {
  return isOpen(progress)
    ? t.progressOpen(progress.rows, things)
    : t.progress(progress.rows, expectedRows(progress), things, progress.parts)
}

/** Of one list nothing can be said before its first page is here: "0 of 0" is no figure. */
function saysSomething(progress: SetProgress): boolean {
  return progress.resumesAt !== null || progress.parts.of > 1 || expectedRows(progress) > 0
}

/** The service asked for a pause. */
function Waiting({ until, soFar }: { until: number; soFar: string }) {
  const t = useMessages().of('sets')
  // This now is up to a second old.
  const now = useNow(1_000)
  return t.waiting(Math.max(1, Math.floor((until - now) / 1_000)), soFar)
}

type HeardProps = { things: string; share: number | undefined; progress: SetProgress | undefined }

/** Spoken every few seconds and not with each answer. */
function Heard({ things, share, progress }: HeardProps) {
  const t = useMessages().of('sets')
  const { percent } = useFormats()
  const now = useNow(5_000)
  const isWaiting = progress !== undefined && progress.resumesAt !== null
  const text = share === undefined ? t.reading(things) : t.readShare(things, percent(floor(share)))
  const [said, setSaid] = useState({ at: now, text, isWaiting })
  if (said.at !== now) setSaid({ at: now, text, isWaiting })

  return (
    <span className={heard.heard} role="status">
      {said.isWaiting ? t.pausing : said.text}
    </span>
  )
}

function floor(share: number): number {
  return Math.floor(share * 100) / 100
}
