import type { Firmware } from '#/api/thingspace/schemas'
import { displayText } from '#/lib/display'
import { vendorTimeText } from '#/lib/vendor-times'
import { defineColumns } from '#/table/columns'
import type { JudgedDevice } from './schedule-rules'
import styles from './schedule.module.css'

type ImageRow = { image: Firmware; chosen: boolean; onChoose: () => void }

export const imageColumns = defineColumns<ImageRow>([
  {
    id: 'choose',
    width: 44,
    title: (t) => t.of('schedule').columns.choose,
    cell: ({ image, chosen, onChoose }, t) => (
      <input
        type="radio"
        name="image"
        className={styles.pick}
        aria-label={t.of('schedule').image.choose(displayText(image.name, 80))}
        checked={chosen}
        disabled={image.toVersion === null}
        title={image.toVersion === null ? t.of('schedule').image.noTarget : undefined}
        onChange={onChoose}
      />
    ),
  },
  {
    id: 'make',
    width: 110,
    title: (t) => t.of('schedule').columns.make,
    cell: ({ image }) => displayText(image.make ?? '–', 64),
  },
  {
    id: 'model',
    width: 120,
    title: (t) => t.of('schedule').columns.model,
    cell: ({ image }) => displayText(image.model ?? '–', 64),
  },
  {
    id: 'from',
    width: 190,
    title: (t) => t.of('schedule').columns.from,
    cell: ({ image }) => displayText(image.fromVersion ?? '–', 64),
  },
  {
    id: 'to',
    width: 190,
    title: (t) => t.of('schedule').columns.to,
    cell: ({ image }) => displayText(image.toVersion ?? '–', 64),
  },
  {
    id: 'launched',
    width: 110,
    title: (t) => t.of('schedule').columns.launched,
    cell: ({ image }) => vendorTimeText(image.launchedAt).slice(0, 10) || '–',
  },
  {
    id: 'name',
    title: (t) => t.of('schedule').columns.name,
    cell: ({ image }) => displayText(image.name, 120),
  },
])

export type DeviceRow = JudgedDevice & { chosen: boolean; onChoose: () => void }

export const deviceColumns = defineColumns<DeviceRow>([
  {
    id: 'choose',
    width: 44,
    title: (t) => t.of('schedule').columns.choose,
    cell: ({ device, obstacle, chosen, onChoose }, t) => (
      <input
        type="checkbox"
        className={styles.pick}
        aria-label={t.of('schedule').devices.choose(device.imei)}
        checked={chosen && obstacle === null}
        disabled={obstacle !== null}
        title={obstacle === null ? undefined : t.of('schedule').obstacles[obstacle]}
        onChange={onChoose}
      />
    ),
  },
  {
    id: 'imei',
    width: 148,
    title: (t) => t.of('schedule').columns.imei,
    cell: ({ device }) => <span className={styles.mono}>{displayText(device.imei, 32)}</span>,
  },
  {
    id: 'mdn',
    width: 110,
    title: (t) => t.of('schedule').columns.mdn,
    cell: ({ device }) => displayText(device.mdn ?? '–', 32),
  },
  {
    id: 'firmware',
    width: 190,
    title: (t) => t.of('schedule').columns.firmware,
    cell: ({ device }) => displayText(device.firmware ?? '–', 64),
  },
  {
    id: 'obstacle',
    title: (t) => t.of('schedule').columns.obstacle,
    cell: ({ obstacle }, t) =>
      obstacle === null ? (
        t.of('schedule').devices.fits
      ) : (
        <span className={styles.obstacle}>{t.of('schedule').obstacles[obstacle]}</span>
      ),
  },
])
