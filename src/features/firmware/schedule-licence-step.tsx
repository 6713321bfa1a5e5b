import type { Subscription } from '#/api/thingspace/schemas'
import { useFormats, useMessages } from '#/i18n/i18n'
import { Fact, Facts } from '#/ui/panel'
import type { Judged } from './schedule-rules'
import { ScheduleStepFrame } from './schedule-step-frame'
import type { StepFailure, StepWay } from './schedule-step-frame'

type ScheduleLicenceStepProps = {
  subscription: Subscription | undefined
  judged: Judged | undefined
  chosen: number
  error: StepFailure | undefined
  way: StepWay
}

/** The licences of an account that needs one for each device: shown, and not assigned from here. */
export function ScheduleLicenceStep(props: ScheduleLicenceStepProps) {
  const { subscription, judged, chosen, error, way } = props
  const messages = useMessages()
  const t = messages.of('schedule').licences
  const { number } = useFormats()
  const { licences = null, licencesUsed = null } = subscription ?? {}
  const lacking = (judged?.shown ?? []).filter(({ obstacle }) => obstacle === 'noLicence').length
  const told = (count: number | null) => (count === null ? t.notTold : number(count))

  return (
    <ScheduleStepFrame
      title={t.title}
      lead={t.lead}
      way={way}
      loading={subscription === undefined || judged === undefined}
      error={error}
      disabledReason={undefined}
    >
      <Facts>
        <Fact term={t.chosen}>{number(chosen)}</Fact>
        <Fact term={t.lacking}>{number(lacking)}</Fact>
        <Fact term={t.total}>{told(licences)}</Fact>
        <Fact term={t.used}>{told(licencesUsed)}</Fact>
        <Fact term={t.free}>
          {told(licences === null || licencesUsed === null ? null : licences - licencesUsed)}
        </Fact>
      </Facts>
      <p>{t.stuck}</p>
    </ScheduleStepFrame>
  )
}
