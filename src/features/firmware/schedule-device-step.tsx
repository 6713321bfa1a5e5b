import { Button } from '@mantine/core'
import { useFormats, useMessages } from '#/i18n/i18n'
import { SetNotice } from '#/list/set-notice'
import { SetTable } from '#/list/set-table'
import type { ListSearch } from '#/url/use-list-search'
import { deviceColumns } from './schedule-columns'
import { SchedulePaste } from './schedule-paste'
import type { SchedulePlan } from './schedule-plan'
import { countObstacles, sortChosen } from './schedule-rules'
import type { Judged } from './schedule-rules'
import { deviceLimits } from './schedule-search'
import type { ScheduleSearch } from './schedule-search'
import { ScheduleStepFrame } from './schedule-step-frame'
import type { StepWay } from './schedule-step-frame'
import styles from './schedule.module.css'

type ScheduleDeviceStepProps = {
  plan: SchedulePlan
  imeis: readonly string[]
  onChoose: (imeis: readonly string[]) => void
  search: ListSearch<ScheduleSearch>
  way: StepWay
}

/** Which devices: those of the image's make and model, each that cannot be taken with its reason. */
export function ScheduleDeviceStep(props: ScheduleDeviceStepProps) {
  const { plan, imeis, way, ...choosing } = props
  const { set, judged, error } = plan
  const t = useMessages().of('schedule').devices
  const taken = judged ? sortChosen(imeis, judged).taken : []
  const isFirstReading = set.set === undefined

  return (
    <ScheduleStepFrame
      title={t.title}
      lead={t.lead}
      way={way}
      loading={judged === undefined && !isFirstReading}
      error={error}
      disabledReason={disabledReason()}
    >
      <SetNotice state={set} subject={t.subject} things={t.things} />
      {judged && <Devices {...choosing} judged={judged} imeis={imeis} />}
    </ScheduleStepFrame>
  )

  function disabledReason() {
    if (judged === undefined) return t.notRead
    return taken.length === 0 ? t.noneChosen : undefined
  }
}

type DevicesProps = Pick<ScheduleDeviceStepProps, 'imeis' | 'onChoose' | 'search'> & {
  judged: Judged
}

function Devices({ judged, imeis, onChoose, search }: DevicesProps) {
  const t = useMessages().of('schedule')
  const { list } = useFormats()
  const { shown, eligible, others } = judged
  const { taken, lost } = sortChosen(imeis, judged)
  const chosen = new Set(taken)
  const left = countObstacles(shown)

  function toggle(imei: string) {
    onChoose(chosen.has(imei) ? taken.filter((each) => each !== imei) : [...taken, imei])
  }

  return (
    <>
      <div className={styles.counts}>
        <p>
          <strong>{t.devices.eligible(eligible, shown.length)}</strong>
          {left.length > 0 &&
            ` ${t.devices.left(list(left.map(({ obstacle, count }) => t.counted(count, t.obstacles[obstacle]))))}`}
          {others > 0 && ` ${t.devices.others(others)}`}
        </p>
        {lost.length > 0 && <p role="status">{t.devices.lost(lost.length)}</p>}
        <p className={styles.chosen}>
          <span role="status">{t.devices.chosen(taken.length)}</span>
          <Button
            size="compact-sm"
            variant="default"
            disabled={eligible === taken.length}
            onClick={() =>
              onChoose(
                shown.flatMap(({ device, obstacle }) => (obstacle === null ? [device.imei] : [])),
              )
            }
          >
            {t.devices.all(eligible)}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={imeis.length === 0}
            onClick={() => onChoose([])}
          >
            {t.devices.noneOfThem}
          </Button>
        </p>
      </div>
      <SchedulePaste
        judged={judged}
        onTake={(pasted) => onChoose([...new Set([...taken, ...pasted])])}
      />
      <SetTable
        caption={t.devices.caption(shown.length)}
        columns={deviceColumns}
        items={shown}
        toRow={(item) => ({
          ...item,
          chosen: chosen.has(item.device.imei),
          onChoose: () => toggle(item.device.imei),
        })}
        rowKey={({ device }) => device.key}
        search={search}
        limits={deviceLimits}
        busy={false}
      />
    </>
  )
}
