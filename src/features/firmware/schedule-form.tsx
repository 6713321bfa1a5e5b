import { Suspense, useState } from 'react'
import type { Firmware } from '#/api/thingspace/schemas'
import { useMessages } from '#/i18n/i18n'
import { ErrorBoundary } from '#/ui/error-boundary'
import { lazyCode } from '#/ui/lazy-code'
import { PartFailure } from '#/ui/part-failure'
import { SkeletonRows } from '#/ui/skeleton-rows'
import type { ListSearch } from '#/url/use-list-search'
import { isEmptyDraft } from './schedule-draft'
import { ScheduleDeviceStep } from './schedule-device-step'
import { ScheduleImageStep } from './schedule-image-step'
import type { KeptDraft } from './schedule-kept'
import { ScheduleLeaving } from './schedule-leaving'
import { ScheduleLicenceStep } from './schedule-licence-step'
import { ScheduleFound, ScheduleUnsure } from './schedule-outcome'
import type { SchedulePlan } from './schedule-plan'
import { ScheduleReviewStep } from './schedule-review-step'
import { sortChosen } from './schedule-rules'
import type { ScheduleSearch } from './schedule-search'
import type { StepWay } from './schedule-step-frame'
import { ScheduleStepList } from './schedule-step-list'
import { reachableSteps, stepsFor, stepShown } from './schedule-steps'
import { useScheduleSubmission } from './schedule-submission'
import { usualWindow } from './schedule-window'

const windowStep = lazyCode(
  async () => (await import('./schedule-window-step')).ScheduleWindowStep,
  ['schedule'],
)

type ScheduleFormProps = {
  account: string
  images: readonly Firmware[]
  image: Firmware | undefined
  kept: KeptDraft
  plan: SchedulePlan
  search: ListSearch<ScheduleSearch>
}

/** One step at a time, the step in the address and what was chosen in the draft. */
export function ScheduleForm({ account, images, image, kept, plan, search }: ScheduleFormProps) {
  const messages = useMessages()
  const t = messages.of('schedule')
  const { draft } = kept
  const submission = useScheduleSubmission(account, image, kept, t.outcome.accepted)
  const { outcome } = submission
  const steps = stepsFor(plan.licences)
  const reachable = reachableSteps(steps, draft, image !== undefined)
  const step = stepShown(search.values.step, reachable, draft)
  const [seen, setSeen] = useState({ step, hasMoved: false })
  if (step !== seen.step) setSeen({ step, hasMoved: true })
  if (outcome?.kind === 'found') return <ScheduleFound account={account} id={outcome.upgrade.id} />

  if (draft.sentAt !== null && image === undefined) {
    return <ScheduleUnsure account={account} sentAt={draft.sentAt} onForget={kept.forget} />
  }

  const place = steps.indexOf(step)
  const to = (target: (typeof steps)[number] | undefined) =>
    target && (() => search.patch({ step: target }))
  const way: StepWay = {
    takesFocus: seen.hasMoved,
    onNext: to(steps[place + 1]),
    onBack: to(steps[place - 1]),
  }

  function chooseImage({ key }: Firmware) {
    // Two steps ahead.
    void windowStep.preload().catch(() => {})
    // Devices of another image would all be refused.
    kept.change({ image: key, imeis: isSame(key) ? draft.imeis : [], ...usualDays() })
  }

  function isSame(key: string) {
    return draft.image === '' || draft.image === key
  }

  function usualDays() {
    return draft.start === '' && draft.end === '' ? usualWindow(Date.now()) : {}
  }

  return (
    <>
      <ScheduleStepList
        steps={steps}
        shown={step}
        reachable={draft.sentAt === null && !submission.isPending ? reachable : [step]}
        to={(target) => search.to({ step: target })}
      />
      {step === 'image' && (
        <ScheduleImageStep images={images} chosen={draft.image} onChoose={chooseImage} way={way} />
      )}
      {step === 'devices' && (
        <ScheduleDeviceStep
          plan={plan}
          imeis={draft.imeis}
          onChoose={(imeis) => kept.change({ imeis })}
          search={search}
          way={way}
        />
      )}
      {step === 'licences' && (
        <ScheduleLicenceStep
          subscription={plan.subscription.data}
          judged={plan.judged}
          chosen={plan.judged ? sortChosen(draft.imeis, plan.judged).taken.length : 0}
          error={plan.error}
          way={way}
        />
      )}
      {step === 'window' && (
        <ErrorBoundary fallback={PartFailure}>
          <Suspense
            fallback={
              <SkeletonRows label={messages.list.loading} slowLabel={messages.list.stillLoading} />
            }
          >
            <windowStep.Component window={draft} onChange={kept.change} way={way} />
          </Suspense>
        </ErrorBoundary>
      )}
      {step === 'review' && image && (
        <ScheduleReviewStep
          account={account}
          image={image}
          draft={draft}
          plan={plan}
          submission={submission}
          way={way}
        />
      )}
      <ScheduleLeaving
        isKept={() => !isEmptyDraft(kept.now())}
        isOut={draft.sentAt !== null}
        onDiscard={kept.forget}
      />
    </>
  )
}
