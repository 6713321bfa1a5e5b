import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useFormats, useMessages } from '#/i18n/i18n'
import { Failure } from '#/list/failure'
import { useFailureWords } from '#/list/failure-reasons'
import { FailureNotice } from '#/ui/failure-notice'
import { RefusedNotice } from '#/ui/refused-notice'
import notice from '#/ui/notice.module.css'
import { paths } from '#/url/paths'
import type { ScheduleSubmission } from './schedule-submission'

type ScheduleOutcomeProps = {
  account: string
  sentAt: number | null
  submission: ScheduleSubmission
}

/** What became of the sending, where it did not simply succeed. */
export function ScheduleOutcome({ account, sentAt, submission }: ScheduleOutcomeProps) {
  const t = useMessages().of('schedule').outcome
  const { time, dateTime } = useFormats()
  const { outcome, error, isPending } = submission

  if (isPending) return <p role="status">{sentAt === null ? t.sending : t.waiting}</p>
  if (error !== null) return <Refused error={error} />
  if (outcome?.kind === 'absent') {
    return (
      <div className={notice.notice} data-tone="refused" role="alert">
        <p className={notice.title}>{t.absent(time(outcome.lookedAt))}</p>
        <p className={notice.text}>{t.absentHint}</p>
        <Button size="compact-sm" variant="default" onClick={submission.abandon}>
          {t.change}
        </Button>
      </div>
    )
  }
  if (outcome?.kind === 'unknown' && outcome.error instanceof Error) {
    return (
      <>
        <p role="alert">{t.unknown}</p>
        <Failure error={outcome.error} subject={t.pending} onRetry={submission.look} />
      </>
    )
  }
  if (sentAt === null) return undefined
  return (
    <div className={notice.notice} data-tone="refused" role="alert">
      <p className={notice.title}>{t.wasSent(dateTime(sentAt))}</p>
      <p className={notice.text}>{t.wasSentHint}</p>
      <Button size="compact-sm" variant="default" onClick={submission.look}>
        {t.look}
      </Button>
      <Link to={paths.firmwareUpgrades(account)}>{t.toUpgrades}</Link>
    </div>
  )
}

/** In place of the form: it had arrived after all. */
export function ScheduleFound({ account, id }: { account: string; id: string }) {
  const t = useMessages().of('schedule').outcome
  return (
    <div className={notice.notice} role="alert">
      <p className={notice.title}>{t.found}</p>
      <p className={notice.text}>{t.foundHint}</p>
      <Link to={paths.firmwareUpgrade(account, id)}>{t.toUpgrade}</Link>
    </div>
  )
}

type ScheduleUnsureProps = { account: string; sentAt: number; onForget: () => void }

/** In place of the form: it may have arrived, and there is no image any more to look for it by. */
export function ScheduleUnsure({ account, sentAt, onForget }: ScheduleUnsureProps) {
  const { outcome: t, beginning } = useMessages().of('schedule')
  const { dateTime } = useFormats()
  return (
    <div className={notice.notice} data-tone="refused" role="alert">
      <p className={notice.title}>{t.wasSent(dateTime(sentAt))}</p>
      <p className={notice.text}>{t.imageGone}</p>
      <Link to={paths.firmwareUpgrades(account)}>{t.toUpgrades}</Link>
      <Button size="compact-sm" variant="default" onClick={onForget}>
        {beginning.anew}
      </Button>
    </div>
  )
}

function Refused({ error }: { error: Error }) {
  const messages = useMessages()
  const t = messages.of('schedule').outcome
  const { refused, reason, quote, reference } = useFailureWords()(error, t.subject)
  const quoted = reference && messages.faults.reference(reference)
  if (refused)
    return <RefusedNotice title={t.forbidden} needs={t.forbiddenHint} reference={quoted} />
  return <FailureNotice title={t.refused} reason={reason} quote={quote} reference={quoted} />
}
