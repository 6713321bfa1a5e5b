import type { Firmware } from '#/api/thingspace/schemas'
import { useMessages } from '#/i18n/i18n'
import { DataTable } from '#/table/data-table'
import { EmptyNotice } from '#/ui/empty-notice'
import { imageColumns } from './schedule-columns'
import { ScheduleStepFrame } from './schedule-step-frame'
import type { StepWay } from './schedule-step-frame'

type ScheduleImageStepProps = {
  images: readonly Firmware[]
  /** By its key. */
  chosen: string
  onChoose: (image: Firmware) => void
  way: StepWay
}

/** Which image: it says which make, model and version a device must have. */
export function ScheduleImageStep({ images, chosen, onChoose, way }: ScheduleImageStepProps) {
  const t = useMessages().of('schedule').image
  const isHere = images.some(({ key }) => key === chosen)

  return (
    <ScheduleStepFrame
      title={t.title}
      lead={t.lead}
      way={way}
      loading={false}
      error={undefined}
      disabledReason={isHere ? undefined : t.none}
    >
      {chosen !== '' && !isHere && <EmptyNotice title={t.gone} text={t.goneHint} />}
      {images.length === 0 ? (
        <EmptyNotice title={t.empty} />
      ) : (
        <DataTable
          caption={t.caption(images.length)}
          columns={imageColumns}
          rows={images.map((image) => ({
            image,
            chosen: image.key === chosen,
            onChoose: () => onChoose(image),
          }))}
          rowKey={({ image }) => image.key}
          part="images"
          busy={false}
        />
      )}
    </ScheduleStepFrame>
  )
}
