import type { Firmware } from '#/api/thingspace/schemas'
import { displayText } from '#/lib/display'
import { defineColumns } from '#/table/columns'
import { lineCell } from '#/table/line-cell'
import { givenCell, vendorTimeCell } from './cells'
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
    title: (t) => t.of('firmware').devices.columns.make,
    cell: ({ image }, t) => givenCell(image.make, t),
  },
  {
    id: 'model',
    width: 120,
    title: (t) => t.of('firmware').devices.columns.model,
    cell: ({ image }, t) => givenCell(image.model, t),
  },
  {
    id: 'from',
    width: 190,
    title: (t) => t.of('firmware').images.columns.from,
    cell: ({ image }, t) => givenCell(image.fromVersion, t),
  },
  {
    id: 'to',
    width: 190,
    title: (t) => t.of('firmware').images.columns.to,
    cell: ({ image }, t) => givenCell(image.toVersion, t),
  },
  {
    id: 'launched',
    width: 110,
    title: (t) => t.of('firmware').images.columns.launched,
    cell: ({ image }, t, formats) => vendorTimeCell(image.launchedAt, t, formats),
  },
  {
    id: 'name',
    title: (t) => t.of('firmware').images.columns.name,
    cell: ({ image }) => lineCell(displayText(image.name, 120)),
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
    title: (t) => t.of('firmware').devices.columns.imei,
    cell: ({ device }) => <span className={styles.mono}>{displayText(device.imei, 32)}</span>,
  },
  {
    id: 'obstacle',
    width: 290,
    title: (t) => t.of('schedule').columns.obstacle,
    cell: ({ obstacle }, t) =>
      obstacle === null ? (
        t.of('schedule').devices.fits
      ) : (
        <span className={styles.obstacle}>{t.of('schedule').obstacles[obstacle]}</span>
      ),
  },
  {
    id: 'mdn',
    width: 110,
    title: (t) => t.of('firmware').devices.columns.mdn,
    cell: ({ device }, t) => givenCell(device.mdn, t),
  },
  {
    id: 'firmware',
    title: (t) => t.of('firmware').devices.columns.firmware,
    cell: ({ device }, t) => givenCell(device.firmware, t),
  },
])
