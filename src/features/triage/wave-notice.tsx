import { useFormats, useMessages } from '#/i18n/i18n'
import notices from '#/list/notices.module.css'
import { useWave } from './use-sites'
import { longestWait } from './waves'

type WaveNoticeProps = { scope: string }

/** Is it us? Said in every part of triage; its place is always there, so that it is read out. */
export function WaveNotice({ scope }: WaveNoticeProps) {
  const t = useMessages().of('since').wave
  const { time, timeOfDay } = useFormats()
  const { wave, dismiss } = useWave(scope)
  return (
    <div role="status" aria-label={t.title} tabIndex={-1}>
      {wave && (
        <p className={notices.notice} data-tone="warning">
          <strong>{t.title}</strong>
          <span>
            {t.fell({ ...wave, sites: wave.sites.size }, time(wave.before.at), time(wave.until))}{' '}
            {t.waiting(timeOfDay(wave.before.at + longestWait))}
          </span>
          <button
            type="button"
            className={notices.action}
            onClick={({ currentTarget }) => {
              // The button goes with the notice; whoever pressed a key stays where it was.
              currentTarget.closest<HTMLElement>('[role="status"]')?.focus()
              dismiss()
            }}
          >
            {t.dismiss}
          </button>
        </p>
      )}
    </div>
  )
}
