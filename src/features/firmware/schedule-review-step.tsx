import type { Firmware } from '#/api/thingspace/schemas'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { Fact, Facts } from '#/ui/panel'
import { useNow } from '#/ui/use-now'
import { ScheduleAction } from './schedule-action'
import type { Draft } from './schedule-draft'
import { ScheduleOutcome } from './schedule-outcome'
import type { SchedulePlan } from './schedule-plan'
import { countObstacles, sortChosen } from './schedule-rules'
import { ScheduleStepFrame } from './schedule-step-frame'
import type { StepWay } from './schedule-step-frame'
import type { ScheduleSubmission } from './schedule-submission'
import { dayStart, windowFaults } from './schedule-window'
import { WindowInWords } from './schedule-window-words'

type ScheduleReviewStepProps = {
  account: string
  image: Firmware
  draft: Draft
  plan: SchedulePlan
  submission: ScheduleSubmission
  way: StepWay
}

/** What will be sent, in words, and who is left out; then it is sent, once. */
export function ScheduleReviewStep(props: ScheduleReviewStepProps) {
  const { account, image, draft, plan, submission, way } = props
  const words = useMessages().of('schedule')
  const t = words.review
  const { list, number, dateUtc } = useFormats()
  const dayOf = (text: string) => dateUtc(dayStart(text) ?? Number.NaN)
  const now = useNow(60_000)
  const { judged, error } = plan
  const isOut = draft.sentAt !== null
  // What was sent is what is looked for, whatever has become of the devices since.
  const imeis = judged && !isOut ? sortChosen(draft.imeis, judged).taken : draft.imeis
  const left = judged ? countObstacles(judged.shown) : []
  const leftOut = left.reduce((sum, { count }) => sum + count, 0)
  const notChosen = (judged?.eligible ?? 0) - imeis.length

  return (
    <ScheduleStepFrame
      title={t.title}
      lead={t.lead}
      way={{ ...way, onBack: isOut || submission.isPending ? undefined : way.onBack }}
      loading={judged === undefined && !isOut}
      error={isOut ? undefined : error}
      disabledReason={undefined}
      action={
        <ScheduleAction disabledReason={disabledReason()} onClick={() => submission.submit(imeis)}>
          {label()}
        </ScheduleAction>
      }
    >
      <Facts>
        <Fact term={t.account}>{account}</Fact>
        <Fact term={t.image}>{displayText(image.name, 120)}</Fact>
        <Fact term={t.model}>{displayText(`${image.make ?? '–'} ${image.model ?? '–'}`, 120)}</Fact>
        <Fact term={t.versions}>
          {displayText(`${image.fromVersion ?? '–'} → ${image.toVersion ?? '–'}`, 160)}
        </Fact>
        <Fact term={t.devices}>{number(imeis.length)}</Fact>
        <Fact term={t.window}>
          {t.days(dayOf(draft.start), dayOf(draft.end))}
          <WindowInWords window={draft} />
        </Fact>
        {judged && !isOut && (
          <Fact term={t.leftOut}>
            {leftOut === 0
              ? t.nobodyLeftOut
              : list(
                  left.map(({ obstacle, count }) =>
                    words.counted(count, words.obstacles[obstacle]),
                  ),
                )}
            {notChosen > 0 && ` ${t.notChosen(notChosen)}`}
          </Fact>
        )}
      </Facts>
      <p>{t.honest}</p>
      <ScheduleOutcome account={account} sentAt={draft.sentAt} submission={submission} />
    </ScheduleStepFrame>
  )

  function disabledReason() {
    if (submission.isPending) return t.underWay
    if (isOut) return undefined
    if (judged === undefined) return words.notReady
    if (imeis.length === 0) return words.devices.noneChosen
    return windowFaults(draft, now).length > 0 ? words.window.faulty : undefined
  }

  function label() {
    if (submission.isPending) return t.sending
    return isOut ? t.lookAndSend : t.send
  }
}
