import { useQuery } from '@tanstack/react-query'
import type { Firmware } from '#/api/thingspace/schemas'
import { currentSession } from '#/features/session/queries'
import { useMessages } from '#/i18n/i18n'
import { Failure } from '#/list/failure'
import { PageHeader } from '#/list/page-header'
import { SetNotice } from '#/list/set-notice'
import { useCompleteSet } from '#/list/use-complete-set'
import { SkeletonRows } from '#/ui/skeleton-rows'
import { useNow } from '#/ui/use-now'
import { usePageTitle } from '#/ui/use-page-title'
import { useListSearch } from '#/url/use-list-search'
import { FirmwareFrame } from './firmware-frame'
import { firmwareImages, fotaDeviceSet, upgradeDetail } from './queries'
import { ScheduleBeginning } from './schedule-beginning'
import { isEmptyDraft } from './schedule-draft'
import type { Draft } from './schedule-draft'
import { ScheduleForm } from './schedule-form'
import { useKeptDraft } from './schedule-kept'
import { useSchedulePlan } from './schedule-plan'
import { scheduleFields } from './schedule-search'
import type { ScheduleSearch } from './schedule-search'
import { draftToBegin } from './schedule-start'

export function Component() {
  const t = useMessages().of('schedule')
  usePageTitle(t.title)
  return (
    <FirmwareFrame section="schedule">
      {(account) => (
        <>
          <PageHeader title={t.title} query={null} />
          <Schedule key={account} account={account} />
        </>
      )}
    </FirmwareFrame>
  )
}

/** Nothing can be chosen before the images are here; nor tried again, before what failed is. */
function Schedule({ account }: { account: string }) {
  const t = useMessages()
  const words = t.of('schedule')
  const userId = useQuery(currentSession()).data?.user.id ?? ''
  const { image, again } = useListSearch<ScheduleSearch>(scheduleFields).values
  const images = useQuery(firmwareImages(account))
  const upgrade = useQuery({ ...upgradeDetail(account, again), enabled: again !== '' })
  const start = again === '' ? 'never' : 'by itself'
  const set = useCompleteSet({ ...fotaDeviceSet(account), start })
  const devices = set.set?.parts[0]?.rows
  const now = useNow(60_000)
  const failed = [
    { ...images, subject: words.subjects.images },
    { ...upgrade, subject: words.subjects.upgrade },
  ].find(({ data, error }) => data === undefined && error !== null)

  if (failed?.error) {
    const { error, subject, refetch } = failed
    return <Failure error={error} subject={subject} onRetry={() => void refetch()} />
  }
  const lacksUpgrade = again !== '' && upgrade.data === undefined
  if (images.data === undefined || lacksUpgrade) {
    return <SkeletonRows label={t.list.loading} slowLabel={t.list.stillLoading} />
  }
  if (again !== '' && devices === undefined) {
    return <SetNotice state={set} subject={words.devices.subject} things={words.devices.things} />
  }
  const { rows } = images.data
  const begun = { image, again, images: rows, upgrade: upgrade.data, devices: devices ?? [] }
  return (
    <Drafted
      key={`${userId} ${image} ${again}`}
      account={account}
      userId={userId}
      images={rows}
      begun={draftToBegin(begun, now)}
    />
  )
}

type DraftedProps = {
  account: string
  userId: string
  images: readonly Firmware[]
  /** What the link asks for. */
  begun: Draft | undefined
}

function Drafted({ account, userId, images, begun }: DraftedProps) {
  const kept = useKeptDraft(userId, account, begun)
  const search = useListSearch<ScheduleSearch>(scheduleFields)
  const image = images.find(({ key }) => key === kept.draft.image)
  const plan = useSchedulePlan(account, image)

  if (begun && !isEmptyDraft(kept.draft) && kept.draft.origin !== begun.origin) {
    return <ScheduleBeginning kept={kept} begun={begun} image={image} />
  }
  return (
    <ScheduleForm
      account={account}
      images={images}
      image={image}
      kept={kept}
      plan={plan}
      search={search}
    />
  )
}
